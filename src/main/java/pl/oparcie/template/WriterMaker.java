package pl.oparcie.template;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Makes the document for Writer of a supplied text. */
final class WriterMaker {

    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Object[] SPACES = {
        "xmlns:office", NAMES + "office:1.0",
        "xmlns:style", NAMES + "style:1.0",
        "xmlns:text", NAMES + "text:1.0",
        "xmlns:table", NAMES + "table:1.0",
        "xmlns:fo", NAMES + "xsl-fo-compatible:1.0",
        "xmlns:svg", NAMES + "svg-compatible:1.0",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:meta", NAMES + "meta:1.0",
        "office:version", "1.3"
    };
    private static final String PALE = "#595959";
    private static final String INK = "#0d4f5c";
    private static final double WIDTH = 166;

    private WriterMaker() {}

    static byte[] make(SuppliedText text) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(Archive.MIMETYPE, Format.ODT.type().getBytes(StandardCharsets.US_ASCII));
        parts.put("META-INF/manifest.xml", manifest());
        parts.put("content.xml", content(text));
        parts.put("styles.xml", styles(text));
        parts.put("meta.xml", about(text));
        return Archive.write(parts);
    }

    private static byte[] manifest() {
        var xml = new Mark()
                .open("manifest:manifest", "xmlns:manifest", NAMES + "manifest:1.0", "manifest:version", "1.3");
        xml.empty(
                "manifest:file-entry",
                "manifest:full-path",
                "/",
                "manifest:version",
                "1.3",
                "manifest:media-type",
                Format.ODT.type());
        for (var part : List.of("content.xml", "styles.xml", "meta.xml")) {
            xml.empty("manifest:file-entry", "manifest:full-path", part, "manifest:media-type", "text/xml");
        }
        return xml.close("manifest:manifest").bytes();
    }

    private static byte[] about(SuppliedText text) {
        return new Mark()
                .open("office:document-meta", SPACES)
                .open("office:meta")
                .open("dc:title")
                .words(text.title())
                .close("dc:title")
                .open("dc:language")
                .words("pl-PL")
                .close("dc:language")
                .close("office:meta", "office:document-meta")
                .bytes();
    }

    private static String id(Look look) {
        return "Oparcie" + look.name().charAt(0)
                + look.name().substring(1).toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static byte[] styles(SuppliedText text) {
        var xml = new Mark().open("office:document-styles", SPACES).open("office:styles");
        xml.open("style:default-style", "style:family", "paragraph");
        xml.empty("style:paragraph-properties", "fo:line-height", "110%", "fo:orphans", 2, "fo:widows", 2);
        xml.empty(
                "style:text-properties",
                "fo:font-family",
                "Calibri",
                "fo:font-size",
                "11pt",
                "fo:language",
                "pl",
                "fo:country",
                "PL");
        xml.close("style:default-style");
        xml.empty("style:style", "style:name", "Standard", "style:family", "paragraph", "style:class", "text");
        for (var look : Look.values()) {
            style(xml, look);
        }
        xml.close("office:styles").open("office:automatic-styles");
        xml.open("style:page-layout", "style:name", "Strona");
        xml.empty(
                "style:page-layout-properties",
                "fo:page-width",
                "210mm",
                "fo:page-height",
                "297mm",
                "style:print-orientation",
                "portrait",
                "fo:margin-top",
                "20mm",
                "fo:margin-right",
                "20mm",
                "fo:margin-bottom",
                "12mm",
                "fo:margin-left",
                "24mm");
        xml.empty("style:header-style").open("style:footer-style");
        xml.empty("style:header-footer-properties", "fo:min-height", "8mm", "fo:margin-top", "4mm");
        xml.close("style:footer-style", "style:page-layout");
        xml.open(
                "style:style",
                "style:name",
                "Prawo",
                "style:family",
                "paragraph",
                "style:parent-style-name",
                id(Look.SMALL));
        xml.empty("style:paragraph-properties", "fo:text-align", "end").close("style:style");
        xml.close("office:automatic-styles").open("office:master-styles");
        xml.open("style:master-page", "style:name", "Standard", "style:page-layout-name", "Strona")
                .open("style:footer");
        if (text.secret()) {
            xml.open("text:p", "text:style-name", id(Look.SMALL))
                    .words(WordMaker.SECRECY)
                    .close("text:p");
        }
        xml.open("text:p", "text:style-name", "Prawo").words("strona ");
        xml.open("text:page-number", "text:select-page", "current")
                .words("1")
                .close("text:page-number")
                .words(" z ");
        xml.open("text:page-count").words("1").close("text:page-count", "text:p", "style:footer", "style:master-page");
        return xml.close("office:master-styles", "office:document-styles").bytes();
    }

    private static void style(Mark xml, Look look) {
        xml.open(
                "style:style",
                "style:name",
                id(look),
                "style:display-name",
                look.title(),
                "style:family",
                "paragraph",
                "style:parent-style-name",
                "Standard",
                "style:class",
                "text");
        var side = look.side().equals("left") ? "start" : look.side().equals("right") ? "end" : "center";
        xml.raw("<style:paragraph-properties")
                .raw(" fo:text-align=\"" + side + "\" fo:margin-left=\"" + look.left() + "mm\"")
                .raw(" fo:margin-top=\"" + look.before() + "pt\" fo:margin-bottom=\"" + look.after() + "pt\"");
        if (look.withNext()) {
            xml.raw(" fo:keep-with-next=\"always\"");
        }
        if (look == Look.LINE) {
            xml.raw(" fo:border-bottom=\"1pt solid " + INK + "\"");
        }
        xml.raw("/>").raw("<style:text-properties fo:font-size=\"" + look.points() + "pt\"");
        if (look.bold()) {
            xml.raw(" fo:font-weight=\"bold\"");
        }
        if (look.pale() || look == Look.CENTRE) {
            xml.raw(" fo:color=\"" + (look.pale() ? PALE : INK) + "\"");
        }
        xml.raw("/>").close("style:style");
    }

    private static byte[] content(SuppliedText text) {
        var xml = new Mark().open("office:document-content", SPACES).open("office:automatic-styles");
        for (var look : Look.values()) {
            variant(xml, look, "N", "fo:break-before", "page");
            variant(xml, look, WriterDialect.KEPT, "fo:keep-with-next", "always");
        }
        span(xml, "Gruby", "fo:font-weight", "bold");
        span(xml, "Pochyly", "fo:font-style", "italic");
        xml.open("style:style", "style:name", "Tabela", "style:family", "table");
        xml.empty(
                "style:table-properties",
                "style:width",
                WIDTH + "mm",
                "table:align",
                "margins",
                "table:border-model",
                "collapsing",
                "fo:margin-bottom",
                "6pt");
        xml.close("style:style");
        for (var percent = 1; percent <= 100; percent++) {
            column(xml, text, percent);
        }
        cell(xml, "Komorka", "");
        cell(xml, "Glowka", " fo:background-color=\"#e9edeb\"");
        xml.close("office:automatic-styles").open("office:body").open("office:text");
        for (var block : text.blocks()) {
            switch (block) {
                case SuppliedText.Paragraph paragraph -> paragraph(xml, paragraph);
                case SuppliedText.Grid grid -> table(xml, grid);
            }
        }
        return xml.close("office:text", "office:body", "office:document-content")
                .bytes();
    }

    private static void variant(Mark xml, Look look, String mark, String property, String value) {
        var name = id(look) + mark;
        xml.open("style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", id(look));
        xml.empty("style:paragraph-properties", property, value).close("style:style");
    }

    private static void span(Mark xml, String name, String property, String value) {
        xml.open("style:style", "style:name", name, "style:family", "text");
        xml.empty("style:text-properties", property, value).close("style:style");
    }

    private static void column(Mark xml, SuppliedText text, int percent) {
        var used = text.blocks().stream()
                .anyMatch(block -> block instanceof SuppliedText.Grid grid
                        && grid.columns().contains(percent));
        if (used) {
            xml.open("style:style", "style:name", "Kolumna" + percent, "style:family", "table-column");
            var width = String.format(Locale.ROOT, "%.1fmm", WIDTH * percent / 100);
            xml.empty("style:table-column-properties", "style:column-width", width)
                    .close("style:style");
        }
    }

    private static void cell(Mark xml, String name, String more) {
        xml.open("style:style", "style:name", name, "style:family", "table-cell");
        xml.raw(
                "<style:table-cell-properties fo:border=\"0.5pt solid #8c9599\" fo:padding-top=\"0mm\" fo:padding-bottom=\"0mm\" fo:padding-left=\"1.9mm\" fo:padding-right=\"1.9mm\""
                        + more + "/>");
        xml.close("style:style");
    }

    private static void paragraph(Mark xml, SuppliedText.Paragraph paragraph) {
        var look = paragraph.look();
        var style = id(look) + (paragraph.newPage() ? "N" : paragraph.withNext() ? WriterDialect.KEPT : "");
        var name = look.level() > 0 ? "text:h" : "text:p";
        if (look.level() > 0) {
            xml.open(name, "text:style-name", style, "text:outline-level", look.level());
        } else {
            xml.open(name, "text:style-name", style);
        }
        paragraph.words().forEach(words -> words(xml, words, words.bold()));
        xml.close(name);
    }

    private static void words(Mark xml, SuppliedText.Words words, boolean bold) {
        var style = bold ? "Gruby" : words.italic() ? "Pochyly" : "";
        if (!style.isEmpty()) {
            xml.open("text:span", "text:style-name", style);
        }
        xml.raw(Mark.escape(words.text()).replace("  ", " <text:s/>"));
        if (!style.isEmpty()) {
            xml.close("text:span");
        }
    }

    private static void table(Mark xml, SuppliedText.Grid grid) {
        xml.open("table:table", "table:style-name", "Tabela");
        grid.columns().forEach(column -> xml.empty("table:table-column", "table:style-name", "Kolumna" + column));
        xml.open("table:table-header-rows");
        row(xml, grid.rows().getFirst(), true);
        xml.close("table:table-header-rows");
        grid.rows().stream().skip(1).forEach(row -> row(xml, row, false));
        xml.close("table:table");
    }

    private static void row(Mark xml, List<List<SuppliedText.Words>> cells, boolean head) {
        xml.open("table:table-row");
        for (var cell : cells) {
            xml.open(
                    "table:table-cell", "table:style-name", head ? "Glowka" : "Komorka", "office:value-type", "string");
            xml.open("text:p", "text:style-name", id(Look.CELL));
            cell.forEach(words -> words(xml, words, head || words.bold()));
            xml.close("text:p", "table:table-cell");
        }
        xml.close("table:table-row");
    }
}
