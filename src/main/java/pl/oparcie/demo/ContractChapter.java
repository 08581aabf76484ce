package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.attachment.Content;
import pl.oparcie.casework.Cases;
import pl.oparcie.contract.Body;
import pl.oparcie.contract.ContractId;
import pl.oparcie.contract.ContractKind;
import pl.oparcie.contract.Contracts;
import pl.oparcie.contract.Course;
import pl.oparcie.contract.NewContract;
import pl.oparcie.platform.Ids;

/** Social contracts of some families: a draft, one being negotiated, a refusal, one in force, one with an annex begun. */
@Component
@Order(12)
class ContractChapter implements Chapter {

    /** Each scene is played in about one family of so many. */
    private static final int FAMILIES = 7;

    private static final int LONG_AGO = -45;
    private static final int MONTHS = 6;

    private final Contracts contracts;
    private final Course course;
    private final Cases cases;

    ContractChapter(Contracts contracts, Course course, Cases cases) {
        this.contracts = contracts;
        this.course = course;
        this.cases = cases;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var file = story.file();
        var plan = story.plan();
        if (file == null
                || plan == null
                || plan.agreedOn() == null
                || file.closed() != null
                || file.transferProposed() != null
                || plan.agreedOn() > LONG_AGO) {
            return;
        }
        var scene = new Scene(known, script, file.lead());
        switch (Math.floorMod(story.name().hashCode(), FAMILIES)) {
            case 0 -> scene.draft(-4);
            case 1 -> {
                scene.draft(-12);
                scene.negotiated(-8);
            }
            case 2 -> {
                scene.draft(-30);
                scene.negotiated(-28);
                scene.refused(-27);
            }
            case 3, 4 -> {
                scene.draft(-40);
                scene.negotiated(-38);
                scene.signed(-36);
            }
            default -> {}
        }
    }

    /** What is told of one family. */
    private final class Scene {

        private final Known known;
        private final Script script;
        private final String by;
        private @Nullable ContractId made;

        Scene(Known known, Script script, String by) {
            this.known = known;
            this.script = script;
            this.by = by;
        }

        void draft(int day) {
            script.add(day, "14:10", by, "contract", () -> {
                var person = cases.head(known.file()).person().value();
                made = contracts.write(known.file(), given(person, known.on(day)), known.on(day));
            });
        }

        void negotiated(int day) {
            script.add(day, "14:20", by, "contract shown", () -> course.negotiate(id(), version(), known.on(day)));
            script.add(day, "14:30", by, "art. 11 told", () -> course.instruct(id(), version(), known.on(day)));
        }

        void refused(int day) {
            script.add(
                    day,
                    "14:40",
                    by,
                    "contract refused",
                    () -> course.refuse(
                            id(), version(), "Wolę na razie nic nie podpisywać, ale będę przychodzić.", known.on(day)));
        }

        void signed(int day) {
            script.add(day, "14:50", by, "contract signed", () -> {
                var scan = DemoPaper.letter(
                        "Ośrodek Pomocy Społecznej", "Kontrakt socjalny", List.of("podpisy obu stron"));
                course.sign(
                        id(),
                        version(),
                        Course.NewSigning.onPaper(known.on(day), List.of(new Content("kontrakt.pdf", scan))));
                course.copied(id(), version(), known.on(day));
            });
        }

        private ContractId id() {
            return Objects.requireNonNull(made);
        }

        private int version() {
            return contracts.versionOf(id());
        }
    }

    private static NewContract given(UUID person, LocalDate day) {
        var start = day.plusDays(7);
        var end = start.plusMonths(MONTHS);
        var body = new Body(
                "Od kilku miesięcy brakuje pracy, rosną zaległości w opłatach.",
                "Doświadczenie w handlu, punktualność, pomoc siostry przy dzieciach.",
                "Brak dojazdu, dzieci w różnych szkołach.",
                List.of(),
                "",
                List.of(new Body.Goal(
                        Ids.next(),
                        "Praca, którą można pogodzić z opieką",
                        List.of(new Body.Aim(
                                Ids.next(),
                                "Cztery rozmowy o pracę do końca drugiego miesiąca",
                                "lista kontaktów z pracodawcami",
                                "umowa na część etatu",
                                List.of(
                                        new Body.Act(
                                                Ids.next(),
                                                Body.Side.PERSON,
                                                "Odpowiedź na oferty pracy",
                                                "osoba",
                                                "raz w tygodniu",
                                                end),
                                        new Body.Act(
                                                Ids.next(),
                                                Body.Side.WORKER,
                                                "Wniosek o zasiłek celowy na dojazdy",
                                                "pracownik socjalny",
                                                "",
                                                start.plusDays(20))))))),
                "Strony mówią sobie od razu, co przeszkadza; zmiana wymaga zgody obu.",
                start,
                end,
                List.of(start.plusDays(21), start.plusMonths(3), end));
        return NewContract.of(ContractKind.A, List.of(person), body);
    }
}
