package pl.oparcie.template;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.FileGate;
import pl.oparcie.platform.RuleViolation;

/** Looks into a document before it becomes a template: what it is, what it could do, what it asks for; then fills it once to see. */
@Component
class TemplateCheck {

    static final int MEGABYTES = 5;
    private static final long MEGABYTE = 1024L * 1024;

    private final Samples samples;
    private final LetterPaper paper;

    TemplateCheck(Samples samples, LetterPaper paper) {
        this.samples = samples;
        this.paper = paper;
    }

    /** Faults of which a template is told in words of its own. */
    private static final Set<String> OWN_WORDS =
            Set.of("macros", "type", "encrypted", "active", "embedded", "broken", "renamed", "bomb");

    /** A document and the mistakes in it; without mistakes it may be kept. */
    record Checked(TemplateStore.NewVersion file, List<Flaw> flaws) {}

    /**
     * Looks into a file.
     *
     * @param file may be missing: then nothing
     * @throws RuleViolation in plain words when it cannot be read or could do harm
     */
    Optional<Checked> look(@Nullable MultipartFile file, LetterKind kind) {
        if (file == null
                || (file.isEmpty()
                        && Objects.toString(file.getOriginalFilename(), "").isBlank())) {
            return Optional.empty();
        }
        var name = FileGate.name(file.getOriginalFilename());
        if (file.isEmpty()) {
            throw new RuleViolation("template.refused.empty", name).at("file");
        }
        if (file.getSize() > MEGABYTES * MEGABYTE) {
            throw new RuleViolation("template.refused.large", name, MEGABYTES).at("file");
        }
        try {
            var bytes = file.getBytes();
            var type = type(name, bytes);
            var format = Arrays.stream(Format.values())
                    .filter(one -> one.type().equals(type))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("template.refused.type", name).at("file"));
            var letter = Letter.open(bytes, format);
            var flaws = letter.check();
            if (flaws.isEmpty()) {
                tryOut(letter, kind);
            }
            return Optional.of(new Checked(new TemplateStore.NewVersion(format, name, bytes), flaws));
        } catch (IOException e) {
            throw new RuleViolation("template.refused.broken", name).at("file");
        }
    }

    /** The gate speaks of attachments; of a template other things are to be done about the same fault. */
    private static String type(String name, byte[] bytes) {
        try {
            return FileGate.look(new Content(name, bytes), "file");
        } catch (RuleViolation refused) {
            throw ofTemplate(refused);
        }
    }

    private static RuleViolation ofTemplate(RuleViolation refused) {
        var fault = refused.key().substring(refused.key().lastIndexOf('.') + 1);
        return OWN_WORDS.contains(fault)
                ? new RuleViolation("template.refused." + fault, refused.arguments()).at("file")
                : refused;
    }

    /** What cannot be filled or printed with made-up values would fail a worker later. */
    private void tryOut(Letter letter, LetterKind kind) throws IOException {
        try {
            letter.fill(samples.values(kind, Samples.Person.PANI, letter.asked()));
            paper.pdf(letter, kind.label());
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
