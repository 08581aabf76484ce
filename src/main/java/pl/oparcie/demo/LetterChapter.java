package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.Cases;
import pl.oparcie.institution.InstitutionId;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.institution.Institutions;
import pl.oparcie.letter.LetterId;
import pl.oparcie.letter.Letters;
import pl.oparcie.letter.NewLetter;
import pl.oparcie.letter.NewLetter.Signs;
import pl.oparcie.letter.NewLetter.To;
import pl.oparcie.letter.Post;
import pl.oparcie.office.NewOutgoing.Channel;
import pl.oparcie.office.NewOutgoing.Proof;
import pl.oparcie.template.LetterKind;

/** Letters of some families, in every state: drafts, ready, sent, late, recalled, answered. */
@Component
@Order(10)
class LetterChapter implements Chapter {

    /** Each scene is played in about one family of so many. */
    private static final int FAMILIES = 18;

    private final Letters letters;
    private final Post post;
    private final Institutions institutions;
    private final Cases cases;

    LetterChapter(Letters letters, Post post, Institutions institutions, Cases cases) {
        this.letters = letters;
        this.post = post;
        this.institutions = institutions;
        this.cases = cases;
    }

    /** What is told of one family. */
    private final class Scene {

        private final Known known;
        private final Script script;
        private final String by;
        private final LetterId[] last = new LetterId[2];

        Scene(Known known, Script script, String by) {
            this.known = known;
            this.script = script;
            this.by = by;
        }

        void write(
                int day,
                LetterKind kind,
                String title,
                @Nullable InstitutionKind to,
                String named,
                @Nullable Integer answer,
                Map<String, List<String>> fields) {
            script.add(day, "13:10", by, "letter", () -> {
                last[1] = last[0];
                last[0] = letters.write(
                        known.file(),
                        new NewLetter(
                                kind.suppliedId(),
                                title,
                                cases.head(known.file()).person(),
                                null,
                                to(kind, to, named),
                                known.on(day),
                                kind == LetterKind.COURT ? Signs.HEAD : Signs.WORKER,
                                fields,
                                answer != null,
                                known.onOrNull(answer),
                                title.startsWith("Ponowienie") ? last[1] : null));
            });
        }

        private To to(LetterKind kind, @Nullable InstitutionKind to, String named) {
            if (to != null) {
                return To.institution(institution(to, named));
            }
            return kind == LetterKind.INVITATION
                    ? To.person(cases.head(known.file()).person())
                    : To.file();
        }

        void ready(int day) {
            script.add(day, "13:20", by, "letter ready", () -> letters.ready(last[0], 0));
        }

        void send(int day, Channel channel) {
            ready(day);
            script.add(day, "13:30", by, "letter sent", () -> post.send(last[0], 1, channel, known.on(day), null));
        }

        void delivered(int day, Proof proof) {
            script.add(
                    day, "09:10", by, "letter delivered", () -> post.delivered(last[0], 2, known.on(day), proof, ""));
        }

        void then(int day, Step.Deed deed) {
            script.add(day, "13:40", by, "letter", deed);
        }

        void answer(int day, String words) {
            post.answered(last[0], 3, known.on(day), words, null, List.of());
        }

        void file(int version) {
            post.file(last[0], version);
        }

        void noAnswer(int version, String reason) {
            post.noAnswer(last[0], version, reason);
        }

        void withdraw(String reason) {
            letters.withdraw(last[0], 0, reason);
        }

        LocalDate on(int day) {
            return known.on(day);
        }
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var file = story.file();
        if (file == null || file.closed() != null || file.transferProposed() != null || file.assignedOn() > -45) {
            return;
        }
        var scene = new Scene(known, script, file.lead());
        switch (Math.floorMod(story.name().hashCode(), FAMILIES)) {
            case 0 -> late(scene);
            case 9, 15 -> lateReferral(scene);
            case 1 -> {
                lateReferral(scene);
                remind(scene);
            }
            case 2 -> answered(scene);
            case 3 -> waiting(scene);
            case 4, 10 -> begun(scene);
            case 5, 13, 14 -> ofTheHouse(scene);
            case 6 -> recalled(scene);
            case 7 -> givenUp(scene);
            default -> {}
        }
    }

    private static void late(Scene scene) {
        scene.write(
                -20,
                LetterKind.INFORMATION_REQUEST,
                "Prośba o informację o świadczeniach",
                InstitutionKind.SOCIAL_INSURANCE,
                "",
                null,
                Map.of(
                        "cel", List.of("przyznanie świadczenia lub ustalenie jego wysokości"),
                        "zakres", List.of("Rodzaj i wysokość pobieranych świadczeń, kwoty brutto i netto."),
                        "okres", List.of("ostatnie trzy miesiące")));
        scene.send(-20, Channel.POST_REGISTERED);
        scene.delivered(-16, Proof.RETURN_RECEIPT);
    }

    private static void lateReferral(Scene scene) {
        scene.write(
                -19,
                LetterKind.REFERRAL,
                "Skierowanie na konsultację",
                InstitutionKind.HEALTH,
                "Zdrowia Psychicznego",
                -5,
                Map.of(
                        "usluga", List.of("konsultacja psychologiczna"),
                        "powod",
                                List.of(
                                        "Osoba prosi o rozmowę; od kilku tygodni źle sypia i wycofuje się z kontaktów."),
                        "zgoda_data", List.of(scene.on(-20).toString())));
        scene.send(-19, Channel.EMAIL);
    }

    /** Ready to be sent: until then the first letter is the one that waits. */
    private static void remind(Scene scene) {
        scene.write(
                -1,
                LetterKind.REFERRAL,
                "Ponowienie: Skierowanie na konsultację",
                InstitutionKind.HEALTH,
                "Zdrowia Psychicznego",
                13,
                Map.of(
                        "usluga", List.of("konsultacja psychologiczna"),
                        "powod", List.of("Osoba nadal czeka na termin i nadal źle sypia."),
                        "zgoda_data", List.of(scene.on(-20).toString())));
        scene.ready(-1);
    }

    private static void answered(Scene scene) {
        scene.write(
                -34,
                LetterKind.CLINIC,
                "Prośba o opiekę pielęgniarki w domu",
                InstitutionKind.HEALTH,
                "Przychodnia",
                -20,
                Map.of(
                        "sprawa", List.of("opieka pielęgniarska w domu"),
                        "sytuacja",
                                List.of(
                                        "Po powrocie ze szpitala osoba porusza się z trudem i mieszka na drugim piętrze."),
                        "prosba", List.of("Prosimy o wizytę pielęgniarki środowiskowej i plan zmiany opatrunków."),
                        "zgoda_data", List.of(scene.on(-35).toString())));
        scene.send(-34, Channel.IN_PERSON);
        scene.delivered(-33, Proof.SIGNATURE);
        scene.then(
                -27,
                () -> scene.answer(
                        -27, "Pielęgniarka przychodzi w poniedziałki i czwartki, pierwsza wizyta odbyła się."));
    }

    private static void waiting(Scene scene) {
        scene.write(
                -6,
                LetterKind.LABOUR_OFFICE,
                "Prośba o współdziałanie w sprawie pracy",
                InstitutionKind.LABOUR_OFFICE,
                "",
                8,
                Map.of(
                        "kwalifikacje", List.of("Doświadczenie w handlu, obsługa kasy fiskalnej."),
                        "cele", List.of("Praca na część etatu, w godzinach zajęć szkolnych dzieci."),
                        "prosba", List.of("oferta pracy", "szkolenie lub staż"),
                        "zgoda_data", List.of(scene.on(-7).toString())));
        scene.send(-6, Channel.E_DELIVERY);
        scene.delivered(-4, Proof.EVIDENCE);
    }

    private static void begun(Scene scene) {
        scene.write(
                -3,
                LetterKind.COURT,
                "Informacja dla sądu o pracy z rodziną",
                InstitutionKind.COURT,
                "",
                null,
                Map.of(
                        "sygnatura", List.of("III Nsm 118/26"),
                        "rodzaj", List.of("informacja o przebiegu pracy z rodziną"),
                        "fakty", List.of("Rodzina współpracuje, spotkania odbywają się co dwa tygodnie."),
                        "wniosek", List.of("Wnosimy o pozostawienie nadzoru kuratora w obecnej formie.")));
        scene.ready(-2);
        scene.write(
                -1,
                LetterKind.INFORMATION_CARD,
                "Karta informacyjna dla szkoły",
                InstitutionKind.SCHOOL,
                "",
                null,
                Map.of(
                        "cel", List.of("wychowawca, ustalenie wspólnego planu pomocy dziecku"),
                        "zgoda", List.of("zgoda rodzica na kontakt ze szkołą"),
                        "sytuacja",
                                List.of("Rodzina przeprowadziła się w tym roku; dziecko potrzebuje czasu na zmianę.")));
    }

    private static void ofTheHouse(Scene scene) {
        scene.write(
                -9,
                LetterKind.NOTE_OF_CONVERSATION,
                "Notatka z rozmowy telefonicznej",
                null,
                "",
                null,
                Map.of(
                        "dzien", List.of(scene.on(-9).toString()),
                        "forma", List.of("telefon"),
                        "obecni", List.of("osoba prowadząca gospodarstwo, pracownik socjalny"),
                        "fakty", List.of("Ogrzewanie naprawiono, w mieszkaniu jest ciepło."),
                        "wlasne_slowa", List.of("Pierwszy raz od miesiąca nie martwię się o noc."),
                        "ustalenia", List.of("Pracownik odwiedzi rodzinę w przyszłym tygodniu.")));
        scene.ready(-9);
        scene.then(-9, () -> scene.file(1));
        scene.write(
                -3,
                LetterKind.INVITATION,
                "Zaproszenie na spotkanie",
                null,
                "",
                null,
                Map.of(
                        "dzien", List.of(scene.on(6).toString()),
                        "godzina", List.of("11:00"),
                        "miejsce", List.of("Ośrodek, pokój 14"),
                        "temat", List.of("Porozmawiamy o tym, co się udało w tym miesiącu i co dalej.")));
        scene.send(-3, Channel.POST);
    }

    private static void recalled(Scene scene) {
        var fields = Map.of(
                "cel", List.of("weryfikacja uprawnień do świadczeń"),
                "zakres", List.of("Czy osoba jest zarejestrowana i od kiedy; czy pobiera zasiłek i w jakiej kwocie."));
        scene.write(
                -40,
                LetterKind.INFORMATION_REQUEST,
                "Prośba o informację o rejestracji",
                InstitutionKind.LABOUR_OFFICE,
                "",
                null,
                fields);
        scene.send(-40, Channel.E_DELIVERY);
        scene.delivered(-38, Proof.EVIDENCE);
        scene.write(
                -14,
                LetterKind.INFORMATION_REQUEST,
                "Ponowienie: Prośba o informację o rejestracji",
                InstitutionKind.LABOUR_OFFICE,
                "",
                null,
                fields);
        scene.send(-14, Channel.E_DELIVERY);
    }

    private static void givenUp(Scene scene) {
        scene.write(
                -42,
                LetterKind.REFERRAL,
                "Skierowanie po żywność",
                InstitutionKind.NGO,
                "Bank",
                -28,
                Map.of(
                        "usluga", List.of("paczka żywnościowa raz w miesiącu"),
                        "powod", List.of("Do wypłaty zostały trzy tygodnie, a zapasy się skończyły."),
                        "zgoda_data", List.of(scene.on(-42).toString())));
        scene.send(-42, Channel.EMAIL);
        scene.then(-12, () -> scene.noAnswer(2, "Bank Żywności zawiesił wydawanie paczek do wiosny."));
        scene.write(
                -11,
                LetterKind.LABOUR_OFFICE,
                "Prośba o wskazanie doradcy",
                InstitutionKind.LABOUR_OFFICE,
                "",
                3,
                Map.of(
                        "cele", List.of("Powrót do pracy po przerwie."),
                        "prosba", List.of("poradnictwo zawodowe"),
                        "zgoda_data", List.of(scene.on(-11).toString())));
        scene.then(-10, () -> scene.withdraw("Osoba sama umówiła się z doradcą."));
    }

    private InstitutionId institution(InstitutionKind kind, String words) {
        return InstitutionId.of(
                institutions.found(words, List.of(kind), null, 1).getFirst().value());
    }
}
