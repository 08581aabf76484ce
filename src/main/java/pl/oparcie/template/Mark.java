package pl.oparcie.template;

import java.util.List;

/** Writes XML by hand, escaped. */
final class Mark {

    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    /** As it is. */
    Mark raw(String xml) {
        text.append(xml);
        return this;
    }

    /** An element without content; attributes are names and values by turns. */
    Mark empty(String name, Object... attributes) {
        return tag(name, "/>", attributes);
    }

    Mark open(String name, Object... attributes) {
        return tag(name, ">", attributes);
    }

    private Mark tag(String name, String end, Object... attributes) {
        text.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1].toString()))
                    .append('"');
        }
        text.append(end);
        return this;
    }

    Mark close(String... names) {
        for (var name : List.of(names)) {
            text.append("</").append(name).append('>');
        }
        return this;
    }

    Mark words(String words) {
        text.append(escape(words));
        return this;
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    byte[] bytes() {
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
