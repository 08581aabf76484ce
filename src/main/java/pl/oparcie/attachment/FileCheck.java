package pl.oparcie.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import pl.oparcie.platform.RuleViolation;

/** Looks into a file before it is kept: what it is by its content, and whether it could do harm when somebody opens it. */
final class FileCheck {

    /** Content types that are kept, and the endings a name may then have. */
    private static final Map<String, Set<String>> TAKEN = Map.ofEntries(
            Map.entry("application/pdf", Set.of("pdf")),
            Map.entry("image/png", Set.of("png")),
            Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
            Map.entry("image/gif", Set.of("gif")),
            Map.entry("image/tiff", Set.of("tif", "tiff")),
            Map.entry(OfficeFile.DOCX, Set.of("docx")),
            Map.entry(OfficeFile.XLSX, Set.of("xlsx")),
            Map.entry(OfficeFile.ODT, Set.of("odt")),
            Map.entry(OfficeFile.ODS, Set.of("ods")),
            Map.entry("text/plain", Set.of("txt")),
            Map.entry("message/rfc822", Set.of("eml")),
            Map.entry(SignedFile.ASIC_E, Set.of("asice", "sce")),
            Map.entry(SignedFile.ASIC_S, Set.of("asics", "scs")),
            Map.entry(SignedFile.XADES, Set.of("xades", "xml", "sig")),
            Map.entry(SignedFile.CADES, Set.of("sig", "p7m", "p7s")));

    private static final long MOST_PIXELS = 120_000_000;
    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** What a file is. */
    record Found(String type, int pages) {}

    /**
     * Looks into a file.
     *
     * @throws RuleViolation in plain words when it is not kept
     */
    static Found look(Content file) {
        if (file.bytes().length == 0) {
            throw refusal("attachment.refused.empty", file);
        }
        var type = type(file);
        var endings = TAKEN.get(type);
        if (endings == null) {
            throw refusal(
                    type.contains("executable") || type.contains("x-dosexec") || type.contains("x-msdownload")
                            ? "attachment.refused.program"
                            : "attachment.refused.type",
                    file);
        }
        if (!endings.contains(ending(file.name()))) {
            throw refusal(
                    "attachment.refused.renamed", file, "." + endings.iterator().next());
        }
        return new Found(type, pages(type, file));
    }

    private static String type(Content file) {
        if (SignedFile.isCades(file.bytes())) {
            return SignedFile.CADES;
        }
        if (SignedFile.signaturesInXml(file.bytes()) > 0) {
            return SignedFile.XADES;
        }
        var found = TIKA.detect(file.bytes());
        if (found.contains("zip") || found.contains("ooxml") || found.contains("oasis.opendocument")) {
            return OfficeFile.look(file);
        }
        if (TAKEN.containsKey(found)) {
            return found;
        }
        // a letter saved from a mail program may begin with any header
        var mail = found.equals("text/plain") || found.equals("application/octet-stream");
        return mail && ending(file.name()).equals("eml") && Mail.is(file.bytes()) ? "message/rfc822" : found;
    }

    private static int pages(String type, Content file) {
        return switch (type) {
            case "application/pdf" -> PdfFile.look(file);
            case "image/png", "image/jpeg", "image/gif", "image/tiff" -> image(file);
            default -> 0;
        };
    }

    private static int image(Content file) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refusal("attachment.refused.broken", file);
            }
            var reader = readers.next();
            reader.setInput(in, true, true);
            try {
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw refusal("attachment.refused.bomb", file);
                }
            } finally {
                reader.dispose();
            }
            return 1;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw refusal("attachment.refused.broken", file);
        }
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static RuleViolation refusal(String key, Content file, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = file.name();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new RuleViolation(key, arguments).at("files");
    }

    /** Letters of mail programs. */
    private static final class Mail {

        private static final java.util.regex.Pattern HEADER = java.util.regex.Pattern.compile(
                "(?im)^(from|received|message-id|mime-version|return-path|delivered-to): ");

        static boolean is(byte[] bytes) {
            var head = new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
            return HEADER.matcher(head).results().count() >= 2 && head.indexOf('\0') < 0;
        }
    }
}
