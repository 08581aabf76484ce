package pl.oparcie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sheet as XHTML for the PDF renderer: headings in order, lists as lists, heads of tables as heads. */
final class SheetHtml {

    private static final String POSTCODE = "\\b(\\d{2}-\\d{3}\u00a0\\p{L}+[.,;:)]*)";

    private final StringBuilder html = new StringBuilder();
    private int level;

    private SheetHtml() {}

    static String of(List<Sheet.Block> blocks) {
        var writer = new SheetHtml();
        writer.blocks(blocks);
        return writer.html.toString();
    }

    private void blocks(List<Sheet.Block> blocks) {
        var list = Sheet.Points.NONE;
        for (var block : blocks) {
            var next = block instanceof Sheet.Paragraph paragraph ? paragraph.points() : Sheet.Points.NONE;
            if (next != list) {
                html.append(tag(list, "</%s>")).append(tag(next, "<%s>"));
                list = next;
            }
            switch (block) {
                case Sheet.Paragraph paragraph -> paragraph(paragraph);
                case Sheet.Table table -> table(table);
            }
        }
        html.append(tag(list, "</%s>"));
    }

    private static String tag(Sheet.Points points, String pattern) {
        return switch (points) {
            case NONE -> "";
            case DOTS -> pattern.formatted("ul");
            case NUMBERS -> pattern.formatted("ol");
        };
    }

    private void paragraph(Sheet.Paragraph paragraph) {
        if (paragraph.blank()) {
            html.append("<div class=\"gap\" style=\"").append(paragraph.css()).append("\"></div>");
            return;
        }
        var name = paragraph.points() == Sheet.Points.NONE ? heading(paragraph) : "li";
        html.append('<')
                .append(name)
                .append(" style=\"")
                .append(paragraph.css())
                .append("\">");
        runs(paragraph.runs());
        html.append("</").append(name).append('>');
    }

    /** Readers with a screen reader walk from heading to heading: no level is left out. */
    private String heading(Sheet.Paragraph paragraph) {
        if (paragraph.level() == 0) {
            return "p";
        }
        level = Math.min(paragraph.level(), level + 1);
        return "h" + level;
    }

    private void runs(List<Sheet.Run> runs) {
        var closing = "";
        for (var run : joined(runs)) {
            switch (run.kind()) {
                case TEXT -> text(run);
                case BREAK -> html.append("<br/>");
                case TAB -> html.append("&#8195;&#8195;");
                case RIGHT_TAB -> {
                    html.append(closing).append("<span class=\"right\">");
                    closing = "</span>";
                }
                case PAGE -> counter("page", run);
                case PAGES -> counter("pages", run);
                case PICTURE ->
                    html.append("<img src=\"")
                            .append(run.source())
                            .append("\" alt=\"")
                            .append(Mark.escape(run.text().isBlank() ? "Znak graficzny" : run.text()))
                            .append("\" style=\"")
                            .append(run.css())
                            .append("\"/>");
            }
        }
        html.append(closing);
    }

    private void counter(String name, Sheet.Run run) {
        html.append("<span class=\"")
                .append(name)
                .append("\" style=\"")
                .append(run.css())
                .append("\"></span>");
    }

    /** Runs of one look as one: Word cuts where nothing changes. */
    private static List<Sheet.Run> joined(List<Sheet.Run> runs) {
        var joined = new ArrayList<Sheet.Run>();
        for (var run : runs) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.kind() == Sheet.Run.Kind.TEXT
                    && run.kind() == last.kind()
                    && run.css().equals(last.css())) {
                joined.set(joined.size() - 1, new Sheet.Run(last.kind(), last.text() + run.text(), last.css()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private void text(Sheet.Run run) {
        var words = Mark.escape(Typography.tidy(run.text()))
                .replaceAll(POSTCODE, "<span class=\"whole\">$1</span>")
                .replace("☐", "<span class=\"box\">&#160;</span>")
                .replaceAll("[☑☒]", "<span class=\"box\">x</span>");
        if (run.css().isEmpty()) {
            html.append(words);
        } else {
            html.append("<span style=\"")
                    .append(run.css())
                    .append("\">")
                    .append(words)
                    .append("</span>");
        }
    }

    private void table(Sheet.Table table) {
        html.append(table.lines() ? "<table class=\"lines\">" : "<table>");
        if (!table.columns().isEmpty()) {
            html.append(table.columns().stream()
                    .map(width -> String.format(Locale.ROOT, "<col style=\"width:%.1f%%\"/>", width))
                    .collect(Collectors.joining("", "<colgroup>", "</colgroup>")));
        }
        var heads = (int) table.rows().stream().takeWhile(Sheet.Row::head).count();
        if (heads > 0) {
            html.append("<thead>");
            table.rows().subList(0, heads).forEach(row -> row(row, true));
            html.append("</thead>");
        }
        html.append("<tbody>");
        table.rows().subList(heads, table.rows().size()).forEach(row -> row(row, false));
        html.append("</tbody></table>");
    }

    private void row(Sheet.Row row, boolean head) {
        html.append("<tr>");
        for (var cell : row.cells()) {
            html.append(head ? "<th scope=\"col\"" : "<td");
            html.append(cell.span() > 1 ? " colspan=\"" + cell.span() + "\">" : ">");
            cell(cell.blocks());
            html.append(head ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    /** One paragraph in a cell is the cell. */
    private void cell(List<Sheet.Block> blocks) {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Sheet.Paragraph only && only.level() == 0) {
            html.append("<div style=\"").append(only.css()).append("\">");
            if (only.blank()) {
                html.append("&#160;");
            }
            runs(only.runs());
            html.append("</div>");
        } else {
            blocks(blocks);
        }
    }
}
