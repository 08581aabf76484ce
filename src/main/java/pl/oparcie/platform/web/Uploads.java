package pl.oparcie.platform.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pl.oparcie.platform.RuleViolation;

/** Files that people send: known by what is in them, never by their name alone. */
public final class Uploads {

    /** Documents: a file is taken when its content, and its name, say one of these. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text");

    private static final Tika TIKA = new Tika();
    private static final int MOST_PARTS = 3_000;

    private Uploads() {}

    /** A file that was looked into. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    public record Upload(String name, String type, byte[] content) {}

    /**
     * A PDF, DOCX or ODT file.
     *
     * @param file may be missing or empty: then nothing
     * @param field beside which a refusal stands
     * @throws RuleViolation when it is too large, or not what it says it is
     */
    public static Optional<Upload> document(@Nullable MultipartFile file, String field, int megabytes) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        if (file.getSize() > megabytes * 1024L * 1024L) {
            throw new RuleViolation("problem.file-too-large", megabytes).at(field);
        }
        try {
            var content = file.getBytes();
            var name = name(file.getOriginalFilename());
            var type = type(content);
            var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (type == null || !type.equals(DOCUMENTS.get(ending))) {
                throw new RuleViolation("problem.file-content", "PDF, DOCX, ODT").at(field);
            }
            return Optional.of(new Upload(name, type, content));
        } catch (IOException e) {
            throw new RuleViolation("problem.file-content", "PDF, DOCX, ODT").at(field);
        }
    }

    /** The name without a path, and without what could break a header. */
    private static String name(@Nullable String given) {
        var name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        return name.length() > 150 ? name.substring(name.length() - 150) : name;
    }

    private static @Nullable String type(byte[] content) throws IOException {
        var found = TIKA.detect(content);
        if (DOCUMENTS.containsValue(found)) {
            return found;
        }
        return found.contains("zip") || found.contains("ooxml") ? wordInside(content) : null;
    }

    private static @Nullable String wordInside(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var entry = zip.getNextEntry();
            for (var i = 0; entry != null && i < MOST_PARTS; i++) {
                if (entry.getName().equals("word/document.xml")) {
                    return DOCUMENTS.get("docx");
                }
                entry = zip.getNextEntry();
            }
        }
        return null;
    }
}
