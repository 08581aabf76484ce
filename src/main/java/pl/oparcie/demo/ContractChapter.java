package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.attachment.Content;
import pl.oparcie.casework.Cases;
import pl.oparcie.contract.Body;
import pl.oparcie.contract.Consequences;
import pl.oparcie.contract.ContractId;
import pl.oparcie.contract.ContractKind;
import pl.oparcie.contract.Contracts;
import pl.oparcie.contract.Course;
import pl.oparcie.contract.Evaluations;
import pl.oparcie.contract.Negotiation;
import pl.oparcie.contract.NewContract;
import pl.oparcie.contract.NewEvaluation;
import pl.oparcie.contract.NewEvaluation.Conclusion;
import pl.oparcie.contract.NewEvaluation.Kind;
import pl.oparcie.contract.NewEvaluation.Labour;
import pl.oparcie.contract.NewEvaluation.Light;
import pl.oparcie.contract.NewEvaluation.Signed;
import pl.oparcie.contract.Result;
import pl.oparcie.contract.Signing;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Texts;

/** Social contracts of some families: a draft, one negotiated, a refusal, one in force and evaluated, one with an annex begun, one of kind B that ended. */
@Component
@Order(12)
class ContractChapter implements Chapter {

    /** Each scene is played in about one family of so many. */
    private static final int FAMILIES = 7;

    private static final int LONG_AGO = -45;
    private static final int MONTHS = 6;

    private final Contracts contracts;
    private final Negotiation negotiation;
    private final Signing signing;
    private final Course course;
    private final Consequences consequences;
    private final Evaluations evaluations;
    private final Cases cases;

    ContractChapter(
            Contracts contracts,
            Negotiation negotiation,
            Signing signing,
            Course course,
            Consequences consequences,
            Evaluations evaluations,
            Cases cases) {
        this.contracts = contracts;
        this.negotiation = negotiation;
        this.signing = signing;
        this.course = course;
        this.consequences = consequences;
        this.evaluations = evaluations;
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
                || file.closingProposed() != null
                || file.transferProposed() != null
                || plan.agreedOn() > LONG_AGO) {
            return;
        }
        var scene = new Scene(known, script, file.lead());
        // of a homeless family another centre is asked first, which is another story
        var homeless = story.homeless() != null;
        scene.homeless = homeless;
        var told = Math.floorMod(story.name().hashCode(), FAMILIES);
        switch (homeless ? Math.min(told, 1) : told) {
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
            case 3 -> {
                scene.draft(-40);
                scene.negotiated(-38);
                scene.signed(-36);
                scene.evaluated(-14, Kind.PERIODIC);
            }
            case 4 -> {
                scene.draft(-40);
                scene.negotiated(-38);
                scene.signed(-36);
                scene.annexBegun(-3);
            }
            case 5 -> {
                scene.secondKind();
                scene.draft(-44);
                scene.negotiated(-43);
                scene.signed(-42);
                scene.evaluated(-5, Kind.FINAL);
                scene.ended(-4);
            }
            default -> {}
        }
    }

    /** What is told of one family. */
    private final class Scene {

        private final Known known;
        private final Script script;
        private final String by;
        private ContractKind kind = ContractKind.A;
        private boolean homeless;
        private @Nullable ContractId made;

        Scene(Known known, Script script, String by) {
            this.known = known;
            this.script = script;
            this.by = by;
        }

        /** One person, towards work, sent by the labour office. */
        void secondKind() {
            kind = ContractKind.B;
        }

        void draft(int day) {
            script.add(day, "14:10", by, "contract", () -> {
                var person = cases.head(known.file()).person().value();
                made = contracts.write(known.file(), given(kind, person, homeless, known.on(day)), known.on(day));
            });
        }

        void negotiated(int day) {
            script.add(day, "14:20", by, "contract shown", () -> negotiation.negotiate(id(), version(), known.on(day)));
            script.add(day, "14:30", by, "art. 11 told", () -> negotiation.instruct(id(), version(), known.on(day)));
        }

        void refused(int day) {
            script.add(
                    day,
                    "14:40",
                    by,
                    "contract refused",
                    () -> negotiation.refuse(
                            id(), version(), "Wolę na razie nic nie podpisywać, ale będę przychodzić.", known.on(day)));
        }

        void signed(int day) {
            script.add(day, "14:50", by, "contract signed", () -> {
                var scan = DemoPaper.signed(
                        "Ośrodek Pomocy Społecznej w Lipowcu",
                        "KONTRAKT SOCJALNY",
                        paper(contracts.wordsOf(id()), known.on(day)));
                signing.sign(
                        id(),
                        version(),
                        Signing.NewSigning.onPaper(known.on(day), List.of(new Content("kontrakt.pdf", scan))));
                signing.copied(id(), version(), known.on(day));
            });
        }

        void evaluated(int day, Kind how) {
            script.add(day, "15:00", by, "contract evaluated", () -> {
                evaluations.evaluate(id(), version(), judged(contracts.wordsOf(id()), how, known.on(day), kind));
            });
        }

        void annexBegun(int day) {
            script.add(day, "15:10", by, "annex proposed", () -> {
                var words = contracts.wordsOf(id());
                var person = cases.head(known.file()).person().value();
                contracts.propose(
                        id(),
                        new NewContract(
                                kind,
                                "PERSON",
                                "Szkoła zmieniła godziny świetlicy, lepsze są popołudnia.",
                                Set.of(person),
                                Set.of(),
                                false,
                                Set.of(),
                                "",
                                "",
                                null,
                                false,
                                false,
                                words.rightsAs("Spotkania po południu. " + words.rights())),
                        version(),
                        known.on(day));
            });
        }

        void ended(int day) {
            script.add(day, "15:20", by, "contract ended", () -> {
                course.end(
                        id(),
                        version(),
                        new Course.NewEnd(
                                Result.PARTLY,
                                null,
                                "Umowa na pół etatu; reszta celów w nowym kontrakcie.",
                                known.on(day)));
                consequences.employed(id(), version(), known.on(day), null, null);
            });
        }

        private ContractId id() {
            return Objects.requireNonNull(made);
        }

        private int version() {
            return contracts.versionOf(id());
        }
    }

    /** The words as they stood on the signed paper. */
    private static List<String> paper(Body body, LocalDate day) {
        var lines = new ArrayList<String>();
        lines.add("Zawarty dnia " + Texts.date(day) + ", obowiązuje do " + Texts.date(body.endsOn()));
        lines.add("");
        lines.add("Przyczyny: " + body.causes());
        lines.add("Możliwości: " + body.possibilities());
        lines.add("Ograniczenia: " + body.limitations());
        for (var goal : body.goals()) {
            lines.add("");
            lines.add("Cel: " + goal.title());
            for (var aim : goal.aims()) {
                lines.add("– " + aim.title() + " (" + aim.evidence() + ")");
                aim.acts().forEach(act -> lines.add("   " + act.title() + ", " + act.who()));
            }
        }
        lines.add("");
        lines.add(body.rights());
        return lines;
    }

    private static NewEvaluation judged(Body body, Kind how, LocalDate on, ContractKind kind) {
        return new NewEvaluation(
                how,
                on,
                body.keys().stream()
                        .map(key ->
                                new NewEvaluation.Mark(key, how == Kind.FINAL ? Light.PARTLY : Light.IN_PROGRESS, ""))
                        .toList(),
                "Idzie powoli, ale idzie. Najtrudniejsze są dojazdy.",
                false,
                Set.of(),
                "",
                "",
                how == Kind.FINAL ? Conclusion.NEW_CONTRACT : Conclusion.CONTINUE,
                "Dwie rozmowy o pracę odbyte, lista kontaktów prowadzona.",
                kind == ContractKind.B ? Labour.WORK : null,
                Signed.BOTH);
    }

    private static NewContract given(ContractKind kind, UUID person, boolean homeless, LocalDate day) {
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
                null,
                end,
                List.of(start.plusDays(21 + Math.floorMod(person.hashCode(), 30)), start.plusMonths(3), end));
        return kind == ContractKind.A && !homeless
                ? NewContract.of(kind, List.of(person), body)
                : kind == ContractKind.A
                        ? new NewContract(
                                kind,
                                "WORKER",
                                "",
                                Set.of(person),
                                Set.of(),
                                true,
                                Set.of(),
                                "",
                                "",
                                null,
                                false,
                                false,
                                body)
                        : new NewContract(
                                kind,
                                "TOGETHER",
                                "",
                                Set.of(person),
                                Set.of(),
                                false,
                                Set.of(),
                                "Powiatowy Urząd Pracy w Lipowcu",
                                "CAZ.640.12",
                                day.minusDays(6),
                                true,
                                false,
                                body);
    }
}
