package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.List;
import pl.oparcie.dataset.LetterPlan.Kind;
import pl.oparcie.platform.text.Texts;

/** What letters say: their titles and the fields that were filled in, by kind. */
final class LetterWords {

    private final Prose prose;

    LetterWords(Prose prose) {
        this.prose = prose;
    }

    String title(Kind kind) {
        return Texts.in("pl", "template.kind." + kind);
    }

    /** The fields as the program keeps them, and what is found by the words of the letter. */
    record Written(String fields, String words) {}

    Written write(Kind kind, Household household, Prose.About about) {
        var fields = new Json();
        var said =
                switch (kind) {
                    case INFORMATION_REQUEST, NOTE_OF_CONVERSATION -> prose.one("need problem", about);
                    case COURT -> prose.text("need problem", List.of("dzieci", "relacje"), 320, about);
                    default -> prose.one("need problem", about) + " " + prose.one("need expectation", about);
                };
        switch (kind) {
            case INFORMATION_REQUEST -> {
                one(fields, "cel", "weryfikacja uprawnień do świadczeń");
                one(fields, "zakres", "Rodzaj i wysokość pobieranych świadczeń. " + said);
                one(fields, "okres", "ostatnie 12 miesięcy");
            }
            case SCHOOL -> {
                one(fields, "dziecko", child(household, about).id.toString());
                fields.texts(
                        "prosba",
                        List.of("opinia o funkcjonowaniu dziecka w szkole", "informacja o frekwencji i postępach"));
                one(fields, "uwagi", said);
            }
            case CLINIC -> {
                one(fields, "sprawa", "umówienie wizyty lub badania");
                one(fields, "sytuacja", said);
                one(fields, "prosba", "Prosimy o wyznaczenie terminu.");
                day(fields, "zgoda_data", about.on());
            }
            case LABOUR_OFFICE -> {
                day(fields, "zgoda_data", about.on());
                one(fields, "cele", prose.one("goal", about));
                fields.texts("prosba", List.of("oferta pracy", "szkolenie lub staż"));
            }
            case REFERRAL -> {
                one(fields, "usluga", prose.one("action", about));
                one(fields, "powod", said);
                day(fields, "zgoda_data", about.on());
            }
            case COURT -> {
                one(fields, "rodzaj", "informacja o przebiegu pracy z rodziną");
                one(fields, "fakty", said);
                one(fields, "wniosek", "Prosimy o uwzględnienie tych informacji.");
            }
            case COUNCIL_FLAT -> {
                one(fields, "uzasadnienie", said);
                one(fields, "opinia", prose.one("interpretation", about));
            }
            case INVITATION -> {
                day(fields, "dzien", about.on().plusDays(7));
                one(fields, "godzina", "10:00");
                one(fields, "miejsce", "Ośrodek, pokój 4");
                one(fields, "temat", said);
            }
            case NOTE_OF_CONVERSATION -> {
                day(fields, "dzien", about.on());
                one(fields, "forma", "telefon");
                one(fields, "obecni", about.person().name());
                one(fields, "fakty", said);
                one(fields, "ustalenia", prose.one("ustalenie", about));
            }
        }
        return new Written(fields.toString(), said);
    }

    /** The youngest, where there is a child. */
    private static Person child(Household household, Prose.About about) {
        return household.living().stream()
                .filter(it -> it.born.isBefore(about.on()))
                .max(java.util.Comparator.comparing(it -> it.born))
                .orElse(about.person());
    }

    private static void one(Json fields, String key, String value) {
        fields.texts(key, List.of(value));
    }

    private static void day(Json fields, String key, LocalDate day) {
        one(fields, key, day.toString());
    }
}
