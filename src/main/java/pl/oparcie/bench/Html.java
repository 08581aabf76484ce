package pl.oparcie.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds in a page what a person would click or send. Cheap on purpose: the client shares the machine with the program it measures. */
final class Html {

    private static final Pattern TAG = Pattern.compile("<(input|button|option|textarea|select)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static final Pattern FAMILY = Pattern.compile("href=\"(/households/" + ID + "/chronology)\"");
    private static final Pattern INDICATED = Pattern.compile("href=\"(/indications/new\\?person=" + ID + ")\"");
    private static final Pattern AGAIN = Pattern.compile("action=\"(/cases/" + ID + "/tools/" + ID + "/again)\"");
    private static final Pattern RADIO = Pattern.compile("type=\"radio\" [^>]*name=\"([^\"]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("<li>(?:<span>|<a href=\"#)([^<]+)<");

    private Html() {}

    /** The token that every form carries. */
    static Optional<String> csrf(String page) {
        return between(page, "name=\"_csrf\" value=\"");
    }

    private static Optional<String> between(String page, String before) {
        var start = page.indexOf(before);
        if (start < 0) {
            return Optional.empty();
        }
        var from = start + before.length();
        return Optional.of(page.substring(from, page.indexOf('"', from)));
    }

    /** The link to the next part of a list. */
    static Optional<String> next(String page) {
        var found = NEXT.matcher(page);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    /** Whether the page has a link to that address. */
    static boolean links(String page, String path) {
        return page.contains("href=\"" + path + "\"");
    }

    /** The addresses {@code /room/<id>} that the page links to, each once. */
    static List<String> ids(String page, String room) {
        var found = Pattern.compile("href=\"(" + room + "/" + ID + ")\"").matcher(page);
        var paths = new ArrayList<String>();
        while (found.find()) {
            if (!paths.contains(found.group(1))) {
                paths.add(found.group(1));
            }
        }
        return paths;
    }

    /** The chronology of the family, from that of a case. */
    static Optional<String> family(String page) {
        var found = FAMILY.matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Where the next version of a tool is sent. */
    static Optional<String> again(String page) {
        var found = AGAIN.matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The names of radio buttons that begin so, each once. */
    static List<String> radios(String page, String begin) {
        return RADIO.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.startsWith(begin))
                .distinct()
                .toList();
    }

    /** What a refused form says is wrong, for the list of failures. */
    static String problem(String page) {
        var found = PROBLEM.matcher(page);
        return found.find() ? found.group(1).strip() : "";
    }

    /** The addresses of a new indication, one for each person found. */
    static List<String> indicated(String page) {
        return INDICATED.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** The values of check boxes. */
    static List<String> boxes(String page, String name) {
        var values = new ArrayList<String>();
        var tags = TAG.matcher(page);
        while (tags.find()) {
            var attributes = attributes(tags.group(2));
            if ("checkbox".equals(attributes.get("type")) && name.equals(attributes.get("name"))) {
                values.add(attributes.getOrDefault("value", ""));
            }
        }
        return values;
    }

    /** The values of a select or of radio buttons, the chosen one first. */
    static List<String> choices(String page, String name) {
        var values = new ArrayList<String>();
        var select = "";
        var tags = TAG.matcher(page);
        while (tags.find()) {
            var attributes = attributes(tags.group(2));
            if (tags.group(1).equals("select")) {
                select = attributes.getOrDefault("name", "");
            }
            var mine = tags.group(1).equals("option")
                    ? select.equals(name)
                    : name.equals(attributes.get("name")) && "radio".equals(attributes.get("type"));
            var value = attributes.getOrDefault("value", "");
            if (mine && !value.isEmpty()) {
                var chosen = attributes.containsKey("checked") || attributes.containsKey("selected");
                values.add(chosen ? 0 : values.size(), value);
            }
        }
        return values;
    }

    /** What the form to that address would send if nothing were typed; empty when the page has no such form. */
    static Optional<Map<String, String>> form(String page, String action) {
        var start = page.indexOf("action=\"" + action + "\"");
        if (start < 0) {
            return Optional.empty();
        }
        var end = page.indexOf("</form>", start);
        return Optional.of(fields(page.substring(start, end < 0 ? page.length() : end)));
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        var tags = TAG.matcher(form);
        while (tags.find()) {
            var attributes = attributes(tags.group(2));
            var type = attributes.getOrDefault("type", "text");
            var typed = type.equals("hidden") || type.equals("text");
            var chosen = type.equals("radio") && attributes.containsKey("checked");
            var sent = tags.group(1).equals("input") && (typed || chosen);
            if (sent && attributes.containsKey("name")) {
                fields.put(attributes.get("name"), plain(attributes.getOrDefault("value", "")));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        var attributes = new LinkedHashMap<String, String>();
        var found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return attributes;
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&quot;", "\"")
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }
}
