package pl.oparcie.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Office documents are archives: what is inside is counted while it is unpacked, never as the archive says, and macros are looked for. An
 * archive tells its parts twice, one after another and in a directory at its end; programs differ in which they read, so both are.
 */
final class OfficeFile {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 300L * 1024 * 1024;
    /** Of a part that says how others hang together. */
    private static final int MOST_KEPT = 1024 * 1024;
    /** Text packs well, but not like this; small parts are let be. */
    private static final int MOST_RATIO = 150;

    private static final long SMALL = 4L * 1024 * 1024;
    private static final int READ = 64 * 1024;

    private static final Pattern MACROS =
            Pattern.compile("(.*/)?vbaproject[^/]*\\.bin|(.*/)?vbadata\\.xml|(basic|scripts)/.+|.*/activex/.*\\.bin");
    private static final Pattern PROGRAM = Pattern.compile(".*\\.(exe|dll|scr|js|vbs|bat|cmd|ps1|jar|hta|lnk)");

    private final Content file;
    private final Set<String> names = new HashSet<>();
    private @Nullable String type;
    private long total;

    private OfficeFile(Content file) {
        this.file = file;
    }

    /** What the archive is: one of the types above, or plainly an archive. */
    static String look(Content file) {
        try {
            var told = new OfficeFile(file);
            told.walk();
            var listed = new OfficeFile(file);
            listed.list();
            if (!told.names.equals(listed.names)) {
                throw FileCheck.refusal("attachment.refused.broken", file);
            }
            return told.type == null ? "application/zip" : told.type;
        } catch (IOException | IllegalArgumentException e) {
            throw FileCheck.refusal("attachment.refused.broken", file);
        }
    }

    private void walk() throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                part(entry, zip);
            }
        }
    }

    private void list() throws IOException {
        var scratch = Files.createTempFile("part", ".zip");
        try {
            Files.write(scratch, file.bytes());
            try (var zip = new ZipFile(scratch.toFile(), StandardCharsets.UTF_8)) {
                for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                    var entry = entries.nextElement();
                    try (var in = zip.getInputStream(entry)) {
                        part(entry, in);
                    }
                }
            }
        } finally {
            Files.delete(scratch);
        }
    }

    private void part(ZipEntry entry, InputStream in) throws IOException {
        var name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (names.size() >= MOST_PARTS) {
            throw FileCheck.refusal("attachment.refused.bomb", file);
        }
        if (!names.add(name)) {
            throw new IOException("twice the same part");
        }
        harmless(name);
        var relations = name.endsWith(".rels");
        var types = name.equals("[content_types].xml");
        var kept = relations || types || name.equals("mimetype") ? new ByteArrayOutputStream() : null;
        unpack(in, kept);
        if (kept != null && kept.size() > 0 && (relations || types)) {
            OfficeParts.look(kept.toByteArray(), file);
        }
        type = type == null ? type(name, kept) : type;
    }

    private void harmless(String name) {
        if (MACROS.matcher(name).matches()) {
            throw FileCheck.refusal("attachment.refused.macros", file);
        }
        if (PROGRAM.matcher(name).matches()) {
            throw FileCheck.refusal("attachment.refused.program", file);
        }
    }

    private static @Nullable String type(String name, @Nullable ByteArrayOutputStream kept) {
        return switch (name) {
            case "mimetype" -> {
                var words = kept == null
                        ? ""
                        : kept.toString(StandardCharsets.UTF_8).strip();
                yield words.equals(ODT)
                                || words.equals(ODS)
                                || words.equals(SignedFile.ASIC_E)
                                || words.equals(SignedFile.ASIC_S)
                        ? words
                        : null;
            }
            case "word/document.xml" -> DOCX;
            case "xl/workbook.xml" -> XLSX;
            default -> null;
        };
    }

    private void unpack(InputStream zip, @Nullable ByteArrayOutputStream kept) throws IOException {
        var buffer = new byte[READ];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            total += read;
            if (total > MOST_BYTES || (total > SMALL && total / file.bytes().length > MOST_RATIO)) {
                throw FileCheck.refusal("attachment.refused.bomb", file);
            }
            if (kept != null) {
                kept.write(buffer, 0, read);
                if (kept.size() > MOST_KEPT) {
                    throw FileCheck.refusal("attachment.refused.bomb", file);
                }
            }
        }
    }
}
