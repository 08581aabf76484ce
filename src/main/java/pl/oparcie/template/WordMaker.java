package pl.oparcie.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Makes the document for Word of a supplied text. */
final class WordMaker {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String PALE = "595959";
    private static final String INK = "0D4F5C";
    /** Twentieths of a point in a millimetre, and of the page between its margins. */
    private static final double TWIPS = 56.7;

    private static final int WIDTH = 9411;

    private WordMaker() {}

    static byte[] make(SuppliedText text) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", types());
        parts.put(
                "_rels/.rels",
                relations(
                        OFFICE + "/officeDocument", "word/document.xml",
                        PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
        parts.put("docProps/core.xml", about(text));
        parts.put("word/document.xml", document(text));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        OFFICE + "/styles",
                        "styles.xml",
                        OFFICE + "/settings",
                        "settings.xml",
                        OFFICE + "/footer",
                        "footer1.xml"));
        parts.put("word/styles.xml", styles());
        parts.put("word/settings.xml", settings());
        parts.put("word/footer1.xml", footer(text));
        return Archive.write(parts);
    }

    private static byte[] types() {
        return new Mark()
                .open("Types", "xmlns", PACKAGE + "content-types")
                .empty(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .empty("Default", "Extension", "xml", "ContentType", "application/xml")
                .empty("Override", "PartName", "/word/document.xml", "ContentType", TYPE + "document.main+xml")
                .empty("Override", "PartName", "/word/styles.xml", "ContentType", TYPE + "styles+xml")
                .empty("Override", "PartName", "/word/settings.xml", "ContentType", TYPE + "settings+xml")
                .empty("Override", "PartName", "/word/footer1.xml", "ContentType", TYPE + "footer+xml")
                .empty(
                        "Override",
                        "PartName",
                        "/docProps/core.xml",
                        "ContentType",
                        "application/vnd.openxmlformats-package.core-properties+xml")
                .close("Types")
                .bytes();
    }

    /** Relations rId1, rId2 ...: kind and target by turns. */
    private static byte[] relations(String... relations) {
        var xml = new Mark().open("Relationships", "xmlns", PACKAGE + "relationships");
        for (var i = 0; i < relations.length; i += 2) {
            xml.empty("Relationship", "Id", "rId" + (i / 2 + 1), "Type", relations[i], "Target", relations[i + 1]);
        }
        return xml.close("Relationships").bytes();
    }

    private static byte[] about(SuppliedText text) {
        return new Mark()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("dc:title")
                .words(text.title())
                .close("dc:title")
                .open("dc:language")
                .words("pl-PL")
                .close("dc:language")
                .close("cp:coreProperties")
                .bytes();
    }

    private static byte[] settings() {
        return new Mark()
                .open("w:settings", "xmlns:w", MAIN)
                .empty("w:defaultTabStop", "w:val", "709")
                .empty("w:themeFontLang", "w:val", "pl-PL")
                .close("w:settings")
                .bytes();
    }

    private static byte[] styles() {
        var xml = new Mark().open("w:styles", "xmlns:w", MAIN);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        xml.empty("w:rFonts", "w:ascii", "Calibri", "w:hAnsi", "Calibri", "w:cs", "Calibri", "w:eastAsia", "Calibri");
        xml.empty("w:sz", "w:val", 22).empty("w:szCs", "w:val", 22).empty("w:lang", "w:val", "pl-PL");
        xml.close("w:rPr", "w:rPrDefault").open("w:pPrDefault").open("w:pPr");
        xml.empty("w:spacing", "w:after", 0, "w:line", 264, "w:lineRule", "auto");
        xml.close("w:pPr", "w:pPrDefault", "w:docDefaults");
        xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
        xml.empty("w:name", "w:val", "Normal").empty("w:qFormat").close("w:style");
        for (var look : Look.values()) {
            style(xml, look);
        }
        return xml.close("w:styles").bytes();
    }

    private static void style(Mark xml, Look look) {
        xml.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id(look));
        xml.empty("w:name", "w:val", look.title())
                .empty("w:basedOn", "w:val", "Normal")
                .empty("w:qFormat");
        xml.open("w:pPr");
        if (look.withNext()) {
            xml.empty("w:keepNext").empty("w:keepLines");
        }
        if (look == Look.LINE) {
            xml.open("w:pBdr")
                    .empty("w:bottom", "w:val", "single", "w:sz", 8, "w:space", 1, "w:color", INK)
                    .close("w:pBdr");
        }
        xml.empty("w:spacing", "w:before", look.before() * 20, "w:after", look.after() * 20);
        if (look.left() > 0) {
            xml.empty("w:ind", "w:left", Math.round(look.left() * TWIPS));
        }
        xml.empty("w:jc", "w:val", look.side());
        if (look.level() > 0) {
            xml.empty("w:outlineLvl", "w:val", look.level() - 1);
        }
        xml.close("w:pPr").open("w:rPr");
        if (look.bold()) {
            xml.empty("w:b");
        }
        if (look.pale() || look == Look.CENTRE) {
            xml.empty("w:color", "w:val", look.pale() ? PALE : INK);
        }
        xml.empty("w:sz", "w:val", look.points() * 2).empty("w:szCs", "w:val", look.points() * 2);
        xml.close("w:rPr", "w:style");
    }

    private static String id(Look look) {
        return "Oparcie" + look.name().charAt(0)
                + look.name().substring(1).toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static byte[] document(SuppliedText text) {
        var xml = new Mark()
                .open("w:document", "xmlns:w", MAIN, "xmlns:r", OFFICE)
                .open("w:body");
        for (var block : text.blocks()) {
            switch (block) {
                case SuppliedText.Paragraph paragraph -> paragraph(xml, paragraph);
                case SuppliedText.Grid grid -> table(xml, grid);
            }
        }
        xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", "rId3");
        xml.empty("w:pgSz", "w:w", 11906, "w:h", 16838);
        xml.empty(
                "w:pgMar",
                "w:top",
                1134,
                "w:right",
                1134,
                "w:bottom",
                1247,
                "w:left",
                1361,
                "w:header",
                567,
                "w:footer",
                567,
                "w:gutter",
                0);
        return xml.close("w:sectPr", "w:body", "w:document").bytes();
    }

    private static void paragraph(Mark xml, SuppliedText.Paragraph paragraph) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", id(paragraph.look()));
        if (paragraph.withNext()) {
            xml.empty("w:keepNext");
        }
        if (paragraph.newPage()) {
            xml.empty("w:pageBreakBefore");
        }
        xml.close("w:pPr");
        paragraph.words().forEach(one -> run(xml, one, false));
        xml.close("w:p");
    }

    private static void run(Mark xml, SuppliedText.Words words, boolean head) {
        xml.open("w:r");
        if (words.bold() || words.italic() || head) {
            xml.open("w:rPr");
            if (words.bold() || head) {
                xml.empty("w:b");
            }
            if (words.italic()) {
                xml.empty("w:i");
            }
            xml.close("w:rPr");
        }
        xml.open("w:t", "xml:space", "preserve").words(words.text()).close("w:t", "w:r");
    }

    private static void table(Mark xml, SuppliedText.Grid grid) {
        xml.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblW", "w:w", WIDTH, "w:type", "dxa")
                .open("w:tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.empty("w:" + side, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "8C9599");
        }
        xml.close("w:tblBorders")
                .empty("w:tblLayout", "w:type", "fixed")
                .close("w:tblPr")
                .open("w:tblGrid");
        grid.columns().forEach(column -> xml.empty("w:gridCol", "w:w", width(column)));
        xml.close("w:tblGrid");
        for (var row = 0; row < grid.rows().size(); row++) {
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
            if (row == 0) {
                xml.empty("w:tblHeader");
            }
            xml.close("w:trPr");
            for (var cell = 0; cell < grid.columns().size(); cell++) {
                cell(xml, width(grid.columns().get(cell)), grid.rows().get(row).get(cell), row == 0);
            }
            xml.close("w:tr");
        }
        xml.close("w:tbl");
        paragraph(xml, small(List.of()));
    }

    private static SuppliedText.Paragraph small(List<SuppliedText.Words> words) {
        return new SuppliedText.Paragraph(Look.SMALL, words, false, false);
    }

    private static long width(int percent) {
        return Math.round(WIDTH * percent / 100.0);
    }

    private static void cell(Mark xml, long width, List<SuppliedText.Words> words, boolean head) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width, "w:type", "dxa");
        if (head) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "E9EDEB");
        }
        xml.close("w:tcPr")
                .open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", id(Look.CELL))
                .close("w:pPr");
        words.forEach(one -> run(xml, one, head));
        xml.close("w:p", "w:tc");
    }

    private static byte[] footer(SuppliedText text) {
        var xml = new Mark().open("w:ftr", "xmlns:w", MAIN);
        if (text.secret()) {
            paragraph(xml, small(List.of(new SuppliedText.Words(SECRECY, false, false))));
        }
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", id(Look.SMALL))
                .empty("w:jc", "w:val", "right")
                .close("w:pPr");
        run(xml, new SuppliedText.Words("strona ", false, false), false);
        field(xml, "PAGE");
        run(xml, new SuppliedText.Words(" z ", false, false), false);
        field(xml, "NUMPAGES");
        return xml.close("w:p", "w:ftr").bytes();
    }

    /** What the addressee is reminded of; art. 100 of the Social Assistance Act. */
    static final String SECRECY =
            "Informacje zawarte w piśmie są objęte tajemnicą (art. 100 ust. 7 ustawy o pomocy społecznej). Proszę nie udostępniać ich osobom nieuprawnionym.";

    private static void field(Mark xml, String name) {
        xml.open("w:fldSimple", "w:instr", " " + name + " ");
        run(xml, new SuppliedText.Words("1", false, false), false);
        xml.close("w:fldSimple");
    }
}
