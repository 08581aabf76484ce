package pl.oparcie.template;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.centre.Centre;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** Keeping templates: the administration reads them, the administrator changes them. */
@Service
@Transactional
class TemplateDesk {

    private static final Role[] READERS = {Role.ADMINISTRATOR, Role.DIRECTOR};

    private final TemplateStore store;
    private final Supplied supplied;
    private final Samples samples;
    private final LetterPaper paper;
    private final Centre centre;
    private final Access access;
    private final Audit audit;
    private final Today today;

    TemplateDesk(
            TemplateStore store,
            Supplied supplied,
            Samples samples,
            LetterPaper paper,
            Centre centre,
            Access access,
            Audit audit,
            Today today) {
        this.store = store;
        this.supplied = supplied;
        this.samples = samples;
        this.paper = paper;
        this.centre = centre;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    boolean mayKeep() {
        return access.hasRole(Role.ADMINISTRATOR);
    }

    void requireReader() {
        access.requireRole(READERS);
    }

    void requireKeeper() {
        access.requireRole(Role.ADMINISTRATOR);
    }

    /** All versions that the centre has made. */
    @Transactional(readOnly = true)
    List<TemplateStore.Version> versions() {
        access.requireRole(READERS);
        return store.versions();
    }

    /** Versions of one template, the one that holds latest first. */
    @Transactional(readOnly = true)
    List<TemplateStore.Version> versions(TemplateKey key) {
        access.requireRole(READERS);
        var all = store.versions().stream().filter(version -> of(key, version)).toList();
        if (key.own().isPresent() && all.isEmpty()) {
            throw new NotFound("template");
        }
        return all;
    }

    private static boolean of(TemplateKey key, TemplateStore.Version version) {
        return key.own().map(own -> own.equals(version.templateId())).orElse(version.kind() == key.kind());
    }

    /** Keeps a new version of a template. */
    void add(TemplateKey key, int after, TemplateStore.NewVersion file, LocalDate from, String note) {
        requireKeeper();
        notBefore(from);
        var template = key.own().orElseGet(() -> store.template(key.kind()));
        versions(key);
        var id = store.add(template, after, file, from, note, today.now());
        audit.record("template.upload", Subject.of(id.value()));
    }

    /** A new template of the centre's own. */
    TemplateKey addOwn(String name, TemplateStore.NewVersion file, LocalDate from, String note) {
        requireKeeper();
        notBefore(from);
        var template = store.add(name).orElseThrow(() -> new RuleViolation("template.rule.name-taken").at("name"));
        var id = store.add(template, 0, file, from, note, today.now());
        audit.record("template.upload", Subject.of(id.value()));
        return new TemplateKey(LetterKind.OTHER, Optional.of(template));
    }

    private void notBefore(LocalDate from) {
        if (from.isBefore(today.date())) {
            throw new RuleViolation("template.rule.from-past").at("from");
        }
    }

    /** From today on the template that comes with the program again; the centre's own goes out of use. */
    void back(TemplateKey key, int after) {
        requireKeeper();
        var known = versions(key);
        if (known.isEmpty()) {
            throw new RuleViolation("template.rule.already-supplied");
        }
        var id = store.add(known.getFirst().templateId(), after, null, today.date(), "", today.now());
        audit.record("template.back", Subject.of(id.value()));
    }

    /** A version that does not hold yet never will. */
    TemplateKey cancel(TemplateId id) {
        requireKeeper();
        var version = store.version(id).orElseThrow(() -> new NotFound("template"));
        if (!store.cancel(id, today.date())) {
            throw new RuleViolation("template.rule.in-force");
        }
        audit.record("template.cancel", Subject.of(id.value()));
        return new TemplateKey(
                version.kind(), version.kind().supplied() ? Optional.empty() : Optional.of(version.templateId()));
    }

    /** A file that is downloaded. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the answer, never compared
    record Download(byte[] bytes, String type, String name) {}

    /** The document as it is edited. */
    Download document(TemplateId id, Format wanted) {
        access.requireRole(READERS);
        var source = source(id, wanted);
        audit.record("template.download", Subject.of(id.value()));
        return new Download(
                source.bytes(),
                source.format().type(),
                source.name() + "." + source.format().ending());
    }

    /** The template filled with made-up values: as a document, or as paper. */
    Download preview(TemplateId id, Samples.Person person, Format wanted, boolean pdf) {
        access.requireRole(READERS);
        var source = source(id, wanted);
        try {
            var letter = Letter.open(source.bytes(), source.format());
            letter.fill(samples.values(source.kind(), person, letter.asked()).or(CentreValues.of(centre.identity())));
            var name = source.name() + "-przyklad.";
            return pdf
                    ? new Download(paper.pdf(letter, source.kind().label()), "application/pdf", name + "pdf")
                    : new Download(
                            letter.write(),
                            source.format().type(),
                            name + source.format().ending());
        } catch (IOException e) {
            throw new IllegalStateException("A template that was taken cannot be opened: " + id, e);
        }
    }

    /** Names that a template asks for. */
    @Transactional(readOnly = true)
    Set<String> asked(TemplateId id) {
        access.requireRole(READERS);
        var source = source(id, Format.DOCX);
        try {
            return Letter.open(source.bytes(), source.format()).asked();
        } catch (IOException e) {
            throw new IllegalStateException("A template that was taken cannot be opened: " + id, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // only carried
    private record Source(LetterKind kind, Format format, byte[] bytes, String name) {}

    private Source source(TemplateId id, Format wanted) {
        var kind = LetterTemplates.suppliedKind(id);
        if (kind.isPresent()) {
            return new Source(
                    kind.get(),
                    wanted,
                    supplied.document(kind.get(), wanted),
                    kind.get().code());
        }
        var version = store.version(id).orElseThrow(() -> new NotFound("template"));
        if (version.format() == null) {
            throw new NotFound("template");
        }
        return new Source(
                version.kind(),
                version.format(),
                store.document(id),
                version.kind().code() + "-" + version.number());
    }
}
