package pl.oparcie.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Office documents are archives: what is inside is counted while it is unpacked, never as the archive says, and macros are looked for. */
final class OfficeFile {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    /** Text packs well, but not like this; small parts are let be. */
    private static final int MOST_RATIO = 150;

    private static final long SMALL = 4L * 1024 * 1024;
    private static final int READ = 64 * 1024;

    private static final Pattern MACROS = Pattern.compile(
            "(?i)(.*/)?vbaproject[^/]*\\.bin|(.*/)?vbadata\\.xml|(basic|scripts)/.+|.*/activex/.*\\.bin");
    private static final Pattern REMOTE = Pattern.compile(
            "(?is)<relationship[^>]*(attachedtemplate|oleobject|frame|subdocument)[^>]*targetmode=\"external\"|"
                    + "<relationship[^>]*targetmode=\"external\"[^>]*(attachedtemplate|oleobject|frame|subdocument)");
    private static final Pattern PROGRAM = Pattern.compile("(?i).*\\.(exe|dll|scr|js|vbs|bat|cmd|ps1|jar|hta|lnk)");

    private OfficeFile() {}

    /** What the archive is: one of the types above, or plainly an archive. */
    static String look(Content file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8)) {
            String type = null;
            var parts = 0;
            var total = 0L;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (++parts > MOST_PARTS) {
                    throw FileCheck.refusal("attachment.refused.bomb", file);
                }
                harmless(name, file);
                var keep = name.equals("mimetype") || name.equals("[Content_Types].xml") || name.endsWith(".rels");
                var text = keep ? new ByteArrayOutputStream() : null;
                total += unpack(zip, text, file, total);
                var words = text == null ? "" : text.toString(StandardCharsets.UTF_8);
                type = type == null ? type(name, words) : type;
                inside(words, file);
            }
            return type == null ? "application/zip" : type;
        } catch (IOException | IllegalArgumentException e) {
            throw FileCheck.refusal("attachment.refused.broken", file);
        }
    }

    private static void harmless(String name, Content file) {
        if (MACROS.matcher(name).matches()) {
            throw FileCheck.refusal("attachment.refused.macros", file);
        }
        if (PROGRAM.matcher(name).matches()) {
            throw FileCheck.refusal("attachment.refused.program", file);
        }
    }

    private static void inside(String words, Content file) {
        if (words.contains("macroEnabled") || words.contains("vbaProject")) {
            throw FileCheck.refusal("attachment.refused.macros", file);
        }
        if (REMOTE.matcher(words).find()) {
            throw FileCheck.refusal("attachment.refused.active", file);
        }
    }

    private static @Nullable String type(String name, String words) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "mimetype" -> words.strip().equals(ODT) || words.strip().equals(ODS) ? words.strip() : null;
            case "word/document.xml" -> DOCX;
            case "xl/workbook.xml" -> XLSX;
            default -> null;
        };
    }

    private static long unpack(InputStream zip, @Nullable ByteArrayOutputStream text, Content file, long before)
            throws IOException {
        var buffer = new byte[READ];
        var size = 0L;
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            var all = before + size;
            if (all > MOST_BYTES || (all > SMALL && all / file.bytes().length > MOST_RATIO)) {
                throw FileCheck.refusal("attachment.refused.bomb", file);
            }
            if (text != null) {
                text.write(buffer, 0, read);
            }
        }
        return size;
    }
}
