package pl.oparcie.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/** The packed streams of a PDF, unpacked into nothing and counted before anybody keeps them in memory. */
final class PdfStreams {

    private static final int MOST_WORDS = 50 * 1024 * 1024;
    private static final long MOST_ALL = 2L * 1024 * 1024 * 1024;
    private static final long MOST_PIXELS = 120_000_000;
    private static final int WINDOW = 4096;
    private static final int PIXEL = 4;

    private static final Map<String, COSName> UNPACKED = Map.of(
            "FlateDecode", COSName.FLATE_DECODE,
            "Fl", COSName.FLATE_DECODE,
            "LZWDecode", COSName.LZW_DECODE,
            "LZW", COSName.LZW_DECODE,
            "RunLengthDecode", COSName.RUN_LENGTH_DECODE,
            "RL", COSName.RUN_LENGTH_DECODE,
            "ASCIIHexDecode", COSName.ASCII_HEX_DECODE,
            "AHx", COSName.ASCII_HEX_DECODE,
            "ASCII85Decode", COSName.ASCII85_DECODE,
            "A85", COSName.ASCII85_DECODE);

    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?:/(\\w+)|\\[([^\\]]*)\\]|(\\d+\\s+\\d+\\s+R))");
    private static final Pattern NAME = Pattern.compile("/(\\w+)");
    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern WIDE = Pattern.compile("/Width\\s+(\\d{1,6})\\b(?!\\s+\\d+\\s+R)");
    private static final Pattern HIGH = Pattern.compile("/Height\\s+(\\d{1,6})\\b(?!\\s+\\d+\\s+R)");
    private static final Pattern NO_IMAGE = Pattern.compile("/First\\b|/W\\b|/ObjStm|/XRef|#");
    private static final Pattern LOCKED = Pattern.compile(
            "/(?:E|#45)(?:n|#6[eE])(?:c|#63)(?:r|#72)(?:y|#79)(?:p|#70)(?:t|#74)" + "\\s*(?:<<|\\d+\\s+\\d+\\s+R)");

    private final byte[] pdf;
    private final String text;
    private long all;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** Whether the file is locked, even with an empty password. */
    static boolean locked(byte[] pdf) {
        return LOCKED.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).find();
    }

    /** Whether a stream unpacks to more than a page of words or its own pixels could need. */
    static boolean swell(byte[] pdf) {
        try {
            new PdfStreams(pdf).count();
            return false;
        } catch (TooMuch e) {
            return true;
        }
    }

    private void count() {
        for (var at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
            if (!text.startsWith("end", at - 3)) {
                stream(dictionary(at), start(at + 6));
            }
        }
    }

    private String dictionary(int end) {
        var window = text.substring(Math.max(0, end - WINDOW), end);
        return window.substring(Math.max(0, Math.max(window.lastIndexOf("endobj"), window.lastIndexOf("endstream"))));
    }

    private int start(int at) {
        var start = at;
        while (start < pdf.length && (pdf[start] == ' ' || pdf[start] == '\r')) {
            start++;
        }
        return start < pdf.length && pdf[start] == '\n' ? start + 1 : start;
    }

    private void stream(String dictionary, int start) {
        var most = most(dictionary);
        var filters = filters(dictionary);
        var from = start;
        var bytes = pdf;
        for (var i = 0; i < filters.size(); i++) {
            var last = i == filters.size() - 1;
            var counted = new Counted(last ? null : new ByteArrayOutputStream(), last ? most : MOST_WORDS);
            try {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(
                                new ByteArrayInputStream(bytes, from, bytes.length - from),
                                counted,
                                new COSDictionary(),
                                0);
            } catch (IOException e) {
                return; // whoever opens it will fail as well
            } finally {
                all += counted.size;
            }
            if (all > MOST_ALL) {
                throw new TooMuch();
            }
            bytes = counted.bytes();
            from = 0;
        }
    }

    /** A picture may be as large as its pixels; nothing else has a reason to be large. */
    private static long most(String dictionary) {
        var wide = WIDE.matcher(dictionary);
        var high = HIGH.matcher(dictionary);
        if (!IMAGE.matcher(dictionary).find() || NO_IMAGE.matcher(dictionary).find() || !wide.find() || !high.find()) {
            return MOST_WORDS;
        }
        var pixels = Long.parseLong(wide.group(1)) * Long.parseLong(high.group(1));
        return pixels > MOST_PIXELS ? MOST_WORDS : Math.max(MOST_WORDS, PIXEL * pixels);
    }

    /** Those before the first that makes pixels. */
    private static List<COSName> filters(String dictionary) {
        var found = FILTER.matcher(unescaped(dictionary));
        if (!found.find()) {
            return List.of();
        }
        if (found.group(3) != null) {
            return List.of(COSName.FLATE_DECODE);
        }
        var names = found.group(1) != null ? "/" + found.group(1) : found.group(2);
        return NAME.matcher(names)
                .results()
                .map(name -> UNPACKED.get(name.group(1)))
                .takeWhile(java.util.Objects::nonNull)
                .toList();
    }

    private static String unescaped(String dictionary) {
        return dictionary.indexOf('#') < 0
                ? dictionary
                : Pattern.compile("#([0-9a-fA-F]{2})")
                        .matcher(dictionary)
                        .replaceAll(hex -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    /** Thrown out of a filter, through whatever it catches. */
    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMuch() {
            super("unpacks to too much", null, false, false);
        }
    }

    private static final class Counted extends OutputStream {

        private final @org.jspecify.annotations.Nullable ByteArrayOutputStream kept;
        private final long most;
        private long size;

        Counted(@org.jspecify.annotations.Nullable ByteArrayOutputStream kept, long most) {
            this.kept = kept;
            this.most = most;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            if (size > most) {
                throw new TooMuch();
            }
            if (kept != null) {
                kept.write(bytes, from, length);
            }
        }

        byte[] bytes() {
            return kept == null ? new byte[0] : kept.toByteArray();
        }
    }
}
