package pl.oparcie.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts, fonts and pictures of the pages: read once, compressed once, and named after their content, so that a browser
 * keeps them for a year and asks again only for what a new version changed.
 */
public final class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    /** Address before the content's hash is set in, and where the file lies. Fonts come before the style sheet that names them. */
    private static final List<Map.Entry<String, String>> FILES = List.of(
            ours("font/lato-latin-400-normal.woff2"),
            ours("font/lato-latin-700-normal.woff2"),
            ours("font/lato-latin-400-italic.woff2"),
            ours("font/lato-latin-ext-400-normal.woff2"),
            ours("font/lato-latin-ext-700-normal.woff2"),
            ours("font/lato-latin-ext-400-italic.woff2"),
            ours("img/oparcie.svg"),
            ours("css/oparcie.css"),
            ours("js/oparcie.js"),
            ours("js/passkey.js"),
            Map.entry("css/govuk.css", WEBJARS + "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css"),
            Map.entry("css/moj.css", WEBJARS + "ministryofjustice__frontend/7.1.0/moj/moj-frontend.min.css"),
            Map.entry("js/govuk.js", WEBJARS + "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js"),
            Map.entry("js/htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js"));

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");
    private static final Pattern OWN_URL = Pattern.compile("url\\(/([^)]+)\\)");
    /** The typeface of the British government's own pages: neither ours to use nor delivered with the style sheets that ask for it. */
    private static final Pattern FOREIGN_FONT = Pattern.compile("@font-face\\s*\\{[^}]*GDS Transport[^}]*\\}");

    private static final int HASH = 12;

    private static final Map<String, Asset> BY_NAME = new HashMap<>();
    private static final Map<String, Asset> BY_ADDRESS = new HashMap<>();

    static {
        FILES.forEach(file -> load(file.getKey(), file.getValue()));
    }

    private Assets() {}

    /** A file as it is sent; {@code packed} is its gzip form, null where that is no smaller. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    record Asset(String address, String type, String tag, byte[] plain, byte @Nullable [] packed) {}

    /** Address of a file, with the hash of its content: {@code asset("css/oparcie.css")}. */
    public static String asset(String name) {
        var asset = BY_NAME.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return asset.address();
    }

    static @Nullable Asset at(String address) {
        return BY_ADDRESS.get(address);
    }

    private static Map.Entry<String, String> ours(String name) {
        return Map.entry(name, "/static/" + name);
    }

    private static void load(String name, String file) {
        var content = read(file);
        if ("css/oparcie.css".equals(name)) {
            content = OWN_URL.matcher(new String(content, StandardCharsets.UTF_8))
                    .replaceAll(url -> "url(" + asset(url.group(1)) + ")")
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".css")) {
            content = FOREIGN_FONT
                    .matcher(new String(content, StandardCharsets.UTF_8))
                    .replaceAll("")
                    .getBytes(StandardCharsets.UTF_8);
        }
        var dot = name.lastIndexOf('.');
        var hash = hash(content);
        var address = "/assets/" + name.substring(0, dot) + "-" + hash + name.substring(dot);
        var type = TYPES.get(name.substring(dot + 1));
        var packed = "woff2".equals(name.substring(dot + 1)) ? content : pack(content);
        var asset = new Asset(
                address,
                type == null ? "application/octet-stream" : type,
                '"' + hash + '"',
                content,
                packed.length < content.length ? packed : null);
        BY_NAME.put(name, asset);
        BY_ADDRESS.put(address, asset);
    }

    private static byte[] read(String file) {
        try (var in = Assets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pack(byte[] content) {
        var packed = new ByteArrayOutputStream(content.length / 2);
        try (var zip = new Smallest(packed)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Packed once and sent often, so it may take its time. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
