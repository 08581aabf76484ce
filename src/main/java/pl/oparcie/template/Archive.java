package pl.oparcie.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a document by name. What is unpacked is counted as it comes, never as the archive says. */
final class Archive {

    static final String MIMETYPE = "mimetype";

    /** One that the archive can say without a further field, which the type of an ODT must not have. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 30L * 1024 * 1024;
    private static final int READ = 64 * 1024;

    private Archive() {}

    /**
     * The parts, in their order.
     *
     * @throws IOException when the archive is broken or holds too much
     */
    static Map<String, byte[]> read(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.size() >= MOST_PARTS) {
                    throw new IOException("too many parts");
                }
                var part = unpack(zip, left);
                left -= part.length;
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return parts;
    }

    private static byte[] unpack(ZipInputStream zip, long most) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[READ];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > most) {
                throw new IOException("too large");
            }
        }
        return bytes.toByteArray();
    }

    /** The archive; the same parts make the same bytes. The type of an ODT comes first and is not packed, as its standard wants. */
    static byte[] write(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var type = parts.get(MIMETYPE);
            if (type != null) {
                add(zip, stored(type), type);
            }
            for (var part : parts.entrySet()) {
                if (!part.getKey().equals(MIMETYPE)) {
                    add(zip, new ZipEntry(part.getKey()), part.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(MIMETYPE);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private static void add(ZipOutputStream zip, ZipEntry entry, byte[] content) throws IOException {
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
