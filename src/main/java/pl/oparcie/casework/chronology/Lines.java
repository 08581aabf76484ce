package pl.oparcie.casework.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.oparcie.casework.chronology.ChronologyStore.Row;
import pl.oparcie.casework.chronology.view.ChronologyList.Line;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;

/** Lines in words, in the language of the reader. */
final class Lines {

    private static final int SHOWN = 600;
    private static final int LATE_AFTER_DAYS = 3;

    private Lines() {}

    static Line line(Row row, Highlight highlight, boolean withCase) {
        var cut = cut(row.body());
        return new Line(
                style(row.kind()),
                meta(row),
                notes(row),
                "CANCELLED".equals(row.state()),
                highlight.parts(
                        Texts.text(row.titleKey(), row.titleArgs().toArray()).strip()),
                highlight.parts(row.body().substring(0, cut)),
                highlight.parts(row.body().substring(cut)),
                highlight.parts(row.interpretation()),
                row.url(),
                withCase ? row.caseMark() : null);
    }

    static String style(String kind) {
        return switch (kind) {
            case "INTERVENTION", "SAFETY" -> "alarm";
            case "LETTER", "DOCUMENT" -> "paper";
            case "TERM" -> "plan";
            case "STAGE", "PEOPLE" -> "system";
            default -> "";
        };
    }

    static String meta(Row row) {
        var what = Stream.of(
                        Texts.date(row.on()) + (row.at() == null ? "" : " " + Texts.time(row.at())),
                        row.labelKey() == null
                                ? Texts.text("chronology.kind." + row.kind())
                                : Texts.text(row.labelKey()),
                        row.minutes() == null ? "" : Texts.text("chronology.minutes", row.minutes()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return row.worker().isEmpty() ? what : what + " · " + row.worker();
    }

    private static List<String> notes(Row row) {
        var notes = new ArrayList<String>();
        if ("CORRECTED".equals(row.state())) {
            notes.add(Texts.text("chronology.corrected"));
        }
        if ("CANCELLED".equals(row.state())) {
            notes.add(Texts.text("chronology.cancelled"));
        }
        var recorded = LocalDate.ofInstant(row.recordedAt(), Today.ZONE);
        if (row.labelKey() != null && ChronoUnit.DAYS.between(row.on(), recorded) > LATE_AFTER_DAYS) {
            notes.add(Texts.text("chronology.late", Texts.date(recorded)));
        }
        return notes;
    }

    /** Where a long text is cut: after a word, never within a character. */
    static int cut(String text) {
        if (text.length() <= SHOWN + SHOWN / 3) {
            return text.length();
        }
        var space = text.lastIndexOf(' ', SHOWN);
        var cut = space > SHOWN / 2 ? space : SHOWN;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }
}
