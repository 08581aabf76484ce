package pl.oparcie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.oparcie.Rule;
import pl.oparcie.contract.ContractRules.Days;
import pl.oparcie.contract.ContractRules.Finding;
import pl.oparcie.contract.ContractRules.Homeless;
import pl.oparcie.contract.ContractRules.Signatures;
import pl.oparcie.contract.ContractRules.Signer;
import pl.oparcie.contract.ContractRules.Signing;
import pl.oparcie.contract.ContractRules.Someone;
import pl.oparcie.term.calendar.PolishHolidays;

/** The rules of social contracts, one by one. */
class ContractRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Body GOOD = TestContract.body(TODAY, TODAY.plusMonths(6));

    @Test
    void aContractWithNothingWrongIsConcluded() {
        assertThat(ContractRules.signing(signing(GOOD))).isEmpty();
    }

    @Test
    @Rule("social-contract C-01")
    void itRestsOnADiagnosisWithCausesPossibilitiesAndLimitations() {
        assertThat(keys(ContractRules.content(ContractKind.A, GOOD, false))).containsExactly("C-01 no-diagnosis");
        assertThat(keys(ContractRules.content(ContractKind.A, TestContract.with(GOOD, "", GOOD.goals()), true)))
                .containsExactly("C-01 no-assessment");
    }

    @Test
    @Rule("social-contract C-02")
    void everyMainGoalHasASpecificGoalAndThatAnAction() {
        assertThat(keys(ContractRules.content(ContractKind.A, TestContract.with(GOOD, "x", List.of()), true)))
                .contains("C-02 no-goal");
        var goal = GOOD.goals().getFirst();
        var bare = new Body.Goal(goal.key(), "Drugi", List.of());
        assertThat(keys(ContractRules.content(ContractKind.A, TestContract.with(GOOD, "x", List.of(goal, bare)), true)))
                .containsExactly("C-02 no-aim");
        var aim = goal.aims().getFirst();
        var idle = new Body.Aim(aim.key(), "Bez działań", "x", "", List.of());
        assertThat(keys(ContractRules.content(
                        ContractKind.A,
                        TestContract.with(GOOD, "x", List.of(new Body.Goal(goal.key(), "x", List.of(aim, idle)))),
                        true)))
                .containsExactly("C-02 no-act");
    }

    @ParameterizedTest
    @EnumSource(Body.Side.class)
    @Rule("social-contract C-03")
    void bothSidesPromiseSomething(Body.Side left) {
        var body = TestContract.acts(GOOD, act -> act.side() == left ? Stream.of(act) : Stream.empty());
        assertThat(keys(ContractRules.content(ContractKind.A, body, true))).containsExactly("C-03 one-side");
    }

    @Test
    @Rule("social-contract C-04")
    void everyActionHasSomebodyAndATerm() {
        var nobody = TestContract.acts(
                GOOD, act -> Stream.of(new Body.Act(act.key(), act.side(), act.title(), "", "", act.dueOn())));
        var never = TestContract.acts(
                GOOD, act -> Stream.of(new Body.Act(act.key(), act.side(), act.title(), "ktoś", "co tydzień", null)));
        assertThat(keys(ContractRules.content(ContractKind.A, nobody, true)))
                .containsExactly("C-04 no-term", "C-04 no-term");
        assertThat(keys(ContractRules.content(ContractKind.A, never, true)))
                .containsExactly("C-04 no-term", "C-04 no-term");
    }

    @Test
    @Rule("social-contract C-05")
    void kindAIsWithAPersonOrAFamilyKindBWithOneAdult() {
        var one = new Someone("Anna", TODAY.minusYears(40), false, true);
        var two = new Someone("Jan", TODAY.minusYears(41), false, true);
        assertThat(ContractRules.parties(ContractKind.A, List.of(one, two), TODAY))
                .isEmpty();
        assertThat(ContractRules.parties(ContractKind.B, List.of(one), TODAY)).isEmpty();
        assertThat(keys(ContractRules.parties(ContractKind.B, List.of(one, two), TODAY)))
                .containsExactly("C-05 one-person");
        assertThat(keys(ContractRules.parties(ContractKind.A, List.of(), TODAY)))
                .containsExactly("C-05 nobody-signs");
    }

    @ParameterizedTest
    @CsvSource({"true,true,true,0", "false,true,true,1", "true,false,true,1", "true,true,false,1"})
    @Rule("social-contract C-06")
    void aSocialWorkerOfTheRightCentreSigns(boolean active, boolean worker, boolean centre, int found) {
        assertThat(ContractRules.signer(new Signer(active, worker, centre))).hasSize(found);
    }

    @Test
    @Rule("social-contract C-07")
    void withAHomelessPersonOnlyAfterTheOtherCentreAgreed() {
        var both = new Homeless(true, true);
        assertThat(keys(ContractRules.homeless(both, centre(null, false), TODAY)))
                .containsExactly("C-07 no-agreement");
        assertThat(keys(ContractRules.homeless(both, centre(TODAY.plusDays(1), false), TODAY)))
                .containsExactly("C-07 no-agreement");
        assertThat(ContractRules.homeless(both, centre(TODAY, false), TODAY)).isEmpty();
        assertThat(ContractRules.homeless(both, centre(null, true), TODAY)).isEmpty();
        assertThat(ContractRules.homeless(new Homeless(false, false), centre(null, false), TODAY))
                .isEmpty();
    }

    @Test
    @Rule("social-contract C-07")
    void theMarkIsNotLeftOutWhereTheRegisterKnowsBetter() {
        assertThat(ContractRules.homeless(new Homeless(false, true), centre(TODAY, false), TODAY))
                .singleElement()
                .matches(Finding::block);
        assertThat(ContractRules.homeless(new Homeless(true, false), centre(TODAY, false), TODAY))
                .singleElement()
                .matches(it -> !it.block());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, 2026-11-23, 2026-11-23, 2027-05-23, 2027-05-23, ''",
        "2026-11-23, 2026-11-23, 2026-11-23, 2027-05-23, 2027-05-23, ''",
        "2026-11-05, 2026-11-24, 2026-11-24, 2027-05-23, 2027-05-23, C-08 future",
        "2026-11-05, 2026-10-01, 2026-11-23, 2027-05-23, 2027-05-23, C-08 before-draft",
        "2026-11-20, 2026-11-19, 2026-11-23, 2027-05-23, 2027-05-23, C-08 before-words",
        "2026-11-05, 2026-11-23, 2026-11-22, 2027-05-23, 2027-05-23, C-08 starts-early",
        "2026-11-05, 2026-11-23, 2026-11-23, 2026-11-23, 2026-11-23, C-08 ends-early",
        "2026-11-05, 2026-11-23, 2026-11-23, 2027-05-23, 2027-05-24, C-08 act-outside",
    })
    @Rule("social-contract C-08")
    void daysKeepTheirOrder(
            LocalDate written, LocalDate concluded, LocalDate start, LocalDate end, LocalDate due, String expected) {
        var body = TestContract.acts(
                TestContract.body(start, end),
                act -> Stream.of(new Body.Act(act.key(), act.side(), act.title(), act.who(), "", due)));
        var found = keys(ContractRules.days(new Days(TODAY.minusDays(20), written, TODAY, concluded, TODAY), body));
        if (expected.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,false,false,0",
        "false,true,true,0",
        "false,true,false,1",
        "false,false,true,1",
        "false,false,false,1"
    })
    @Rule("social-contract C-09")
    void bothSignInWriting(boolean scan, boolean person, boolean worker, int found) {
        assertThat(ContractRules.signatures(new Signatures(scan, person, worker)))
                .hasSize(found);
    }

    @Test
    @Rule("social-contract C-10")
    void whatWasSignedChangesByAnAnnexOnly() {
        assertThat(EnumSet.allOf(State.class).stream().filter(ContractRules::needsAnnex))
                .containsExactly(State.IN_FORCE, State.SUSPENDED);
        assertThat(EnumSet.allOf(State.class).stream().filter(ContractRules::mayWrite))
                .containsExactly(State.DRAFT, State.NEGOTIATED, State.IN_FORCE);
    }

    @Test
    @Rule("social-contract C-11")
    void aCopyNobodyHandedOverIsAWarning() {
        assertThat(ContractRules.copy(State.IN_FORCE, null)).hasSize(1).noneMatch(Finding::block);
        assertThat(ContractRules.copy(State.IN_FORCE, TODAY)).isEmpty();
        assertThat(ContractRules.copy(State.DRAFT, null)).isEmpty();
    }

    @Test
    @Rule("social-contract C-12")
    void theInstructionComesBeforeTheSignature() {
        assertThat(keys(ContractRules.instruction(new Days(TODAY, TODAY, null, TODAY, TODAY))))
                .containsExactly("C-12 not-told");
        assertThat(ContractRules.instruction(new Days(TODAY, TODAY, TODAY.plusDays(1), TODAY, TODAY)))
                .hasSize(1);
        assertThat(ContractRules.instruction(new Days(TODAY, TODAY, TODAY, TODAY, TODAY)))
                .isEmpty();
    }

    @Test
    @Rule("social-contract C-13")
    void thereIsAnEvaluationAndNoEndWithoutAFinalOne() {
        var none = new Body("x", "x", "x", List.of(), "", GOOD.goals(), "", TODAY, TODAY.plusMonths(6), List.of());
        assertThat(keys(ContractRules.content(ContractKind.A, none, true))).containsExactly("C-13 no-evaluation");
        assertThat(keys(ContractRules.ending(false))).containsExactly("C-13 no-final");
        assertThat(ContractRules.ending(true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REALISED,,BOTH,false,NO,0,''",
        "REALISED,,WORKER_ALONE,false,NO,0,C-13 evaluated-alone",
        "BY_CONSENT,,BOTH,false,NO,0,''",
        "BY_CONSENT,,REFUSED,false,NO,0,C-13 no-consent",
        "BROKEN,,REFUSED,true,YES,0,''",
        "BROKEN,,BOTH,true,YES,0,''",
        "BROKEN,,WORKER_ALONE,true,YES,0,C-13 evaluated-alone",
        "BROKEN,,REFUSED,false,YES,0,C-16 no-breach",
        "BROKEN,,REFUSED,true,NO,0,C-16 not-prepared",
        "BROKEN,,REFUSED,true,BEYOND_HIM,0,C-16 independent",
        "BROKEN,,REFUSED,true,TERM_RUNS,0,C-16 reminder-runs",
        "EXPIRED,,WORKER_ALONE,false,NO,0,C-08 not-expired",
        "EXPIRED,,WORKER_ALONE,false,NO,1,''",
        "INDEPENDENT,DEATH,WORKER_ALONE,false,NO,0,''",
        "INDEPENDENT,,WORKER_ALONE,false,NO,0,C-13 no-cause",
        "BY_PERSON,,WORKER_ALONE,false,NO,0,''",
        "BY_CENTRE,,REFUSED,false,NO,0,''"
    })
    @Rule("social-contract C-13")
    void eachEndHasItsConditions(
            Result result,
            @Nullable EndCause cause,
            NewEvaluation.Signed signed,
            boolean breached,
            Prepared prepared,
            int daysAfterTheLast,
            String expected) {
        var checklist = new ContractRules.Checklist(
                prepared != Prepared.NO, prepared == Prepared.BEYOND_HIM, prepared == Prepared.TERM_RUNS);
        var found = keys(ContractRules.ending(new ContractRules.Ending(
                result,
                cause,
                TODAY,
                TODAY.minusDays(daysAfterTheLast),
                signed,
                breached,
                result == Result.REALISED ? NewEvaluation.Achieved.ALL : NewEvaluation.Achieved.SOME,
                checklist)));
        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    /** What a checklist says. */
    enum Prepared {
        NO,
        YES,
        BEYOND_HIM,
        TERM_RUNS
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,2026-11-20,2026-12-04,''",
        "2026-11-23,2026-11-23,,''",
        ",,,''",
        "2026-11-24,,,C-16 heard-future",
        "2026-10-31,,,C-16 heard-early",
        ",2026-11-24,,C-16 reminded-future",
        ",2026-10-31,,C-16 reminded-early",
        ",2026-11-20,2026-11-19,C-16 due-before-reminder",
        ",,2026-12-04,C-16 due-before-reminder"
    })
    @Rule("social-contract C-16")
    void talkAndReminderHaveBeenAndBelongToTheContract(
            @Nullable LocalDate heard, @Nullable LocalDate reminded, @Nullable LocalDate due, String expected) {
        var judged = new ContractRules.Judged(heard, reminded, due, LocalDate.of(2026, 11, 1), TODAY);
        assertThat(String.join(" ", keys(ContractRules.judged(judged)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19,true,true,''",
        "2026-11-20,true,true,''",
        "2026-11-21,true,true,'prepared'",
        "2026-12-04,true,true,'prepared'",
        "2026-12-04,false,true,'prepared runs'",
        "2026-12-05,false,true,'prepared'",
        "2026-12-05,false,false,''"
    })
    @Rule("social-contract C-16")
    void aChecklistCountsFromTheDayItWasWhole(LocalDate on, boolean noTerm, boolean words, String expected) {
        var due = noTerm ? null : LocalDate.of(2026, 12, 4);
        var checklist = new EvaluationStore.Sanction(
                        "BROKEN",
                        "Nie przyszła",
                        LocalDate.of(2026, 11, 21),
                        words ? "Chore dziecko" : "",
                        false,
                        LocalDate.of(2026, 11, 20),
                        due,
                        null,
                        "Dwoje dzieci",
                        null,
                        null,
                        0)
                .on(on);
        assertThat((checklist.prepared() ? "prepared" : "") + (checklist.reminderRuns() ? " runs" : ""))
                .isEqualTo(expected);
    }

    @Test
    @Rule("social-contract C-08")
    void withoutAFirstDayItHoldsFromTheSigning() {
        var body = TestContract.with(GOOD, "x", GOOD.goals());
        var open = new Body(
                "x",
                "x",
                "x",
                List.of(),
                "",
                body.goals(),
                "",
                null,
                TODAY.plusMonths(6),
                List.of(TODAY.plusMonths(1)));
        assertThat(ContractRules.period(open, null)).isEmpty();
        assertThat(ContractRules.period(open, TODAY.plusDays(9))).isEmpty();
        assertThat(keys(ContractRules.period(open, TODAY.plusMonths(2)))).containsExactly("C-08 evaluation-outside");
    }

    @Test
    @Rule("social-contract C-14")
    void everyGoalAndActionIsEvaluatedTheWorkersToo() {
        var worker = GOOD.acts(Body.Side.WORKER).getFirst().key();
        var marked = new ArrayList<>(GOOD.keys());
        assertThat(ContractRules.notEvaluated(GOOD, marked)).isEmpty();
        marked.remove(worker);
        assertThat(ContractRules.notEvaluated(GOOD, marked)).containsExactly(worker);
    }

    @Test
    @Rule("social-contract C-15")
    void anActionIsLateOnceItsDayHasPassed() {
        var end = TODAY.plusMonths(6);
        assertThat(ContractRules.overdue(GOOD, Set.of(), end)).isEmpty();
        assertThat(ContractRules.overdue(GOOD, Set.of(), end.plusDays(1))).hasSize(2);
        assertThat(ContractRules.overdue(GOOD, Set.copyOf(GOOD.keys()), end.plusDays(1)))
                .isEmpty();
    }

    @Test
    @Rule("social-contract C-16")
    void aProposalSaysWhatItMeansForDependants() {
        assertThat(keys(ContractRules.proposal(" ", true, true, false))).containsExactly("C-16 no-dependants");
        assertThat(keys(ContractRules.proposal("dwoje dzieci", false, true, false)))
                .containsExactly("C-16 not-heard");
        assertThat(ContractRules.proposal("dwoje dzieci", true, true, false)).isEmpty();
        assertThat(keys(ContractRules.proposal("dwoje dzieci", true, true, true)))
                .containsExactly("C-16 independent-proposal");
        assertThat(ContractRules.proposal("dwoje dzieci", true, false, true))
                .as("no sanction")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,,2027-01-23,2027-01-23",
        "2026-12-31,,2027-02-28,2027-02-28",
        "2026-11-23,2026-12-31,2026-12-31,2027-01-23",
        "2026-11-23,2027-06-30,2027-01-23,2027-01-23"
    })
    @Rule("social-contract C-17")
    void benefitsArePaidOnForTwoMonthsAtMostAndADecisionShortensOnlyThePeriodicOne(
            LocalDate employed, @Nullable LocalDate decision, LocalDate periodic, LocalDate purpose) {
        assertThat(ContractRules.windows(employed, decision)).isEqualTo(new ContractRules.Windows(periodic, purpose));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,,''",
        "2026-05-31,2026-05-31,''",
        "2026-02-28,,C-17 employed-before",
        "2026-06-01,2026-05-31,C-17 employed-after"
    })
    @Rule("social-contract C-17")
    void onlyWorkTakenUpDuringTheContractOpensTheWindows(LocalDate on, @Nullable LocalDate ended, String expected) {
        assertThat(String.join(" ", keys(ContractRules.employment(on, LocalDate.of(2026, 3, 1), ended))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-12-01",
        "2026-11-30,2026-12-01",
        "2026-12-01,2027-02-01",
        "2027-01-20,2027-02-01",
        "2027-02-01,"
    })
    @Rule("social-contract C-15")
    void theNextEvaluationIsTheFirstAfterTheLastOne(LocalDate last, @Nullable LocalDate next) {
        var days = List.of(LocalDate.of(2027, 2, 1), LocalDate.of(2026, 12, 1));
        assertThat(ContractRules.nextEvaluation(days, last).orElse(null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,1,2026-12-30,2027-05-28", "2026-08-31,2,2026-11-02,2027-02-26"})
    void evaluationsAreOfferedAsOftenAsTheProcedureSaysAndNeverOnAFreeDay(
            LocalDate start, int every, LocalDate first, LocalDate last) {
        var days = new ProposedDays(start, start.plusMonths(6), PolishHolidays.statutory()).evaluations(every);
        assertThat(days).hasSize(6 / every).allMatch(PolishHolidays.statutory()::isWorkingDay);
        assertThat(days.getFirst()).isEqualTo(first);
        assertThat(days.getLast()).isEqualTo(last);
    }

    @Test
    @Rule("social-contract C-17")
    void notMoreThanOnceInTwoYears() {
        assertThat(ContractRules.paidBefore(TODAY, TODAY.minusYears(2).plusDays(1)))
                .hasSize(1)
                .noneMatch(Finding::block);
        assertThat(ContractRules.paidBefore(TODAY, TODAY.minusYears(2))).isEmpty();
        assertThat(ContractRules.paidBefore(TODAY, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,false,0", "false,true,0", "false,false,1"})
    @Rule("social-contract C-18")
    void aPlaceInAShelterNeedsAContractSaveWhenUrgent(boolean active, boolean urgent, int found) {
        assertThat(ContractRules.shelter(active, urgent)).hasSize(found);
    }

    @ParameterizedTest
    @EnumSource(Unsuited.class)
    @Rule("social-contract C-19")
    void whatSpeaksAgainstAContractOnlyWarns(Unsuited reason) {
        assertThat(ContractRules.unsuited(List.of(reason))).hasSize(1).noneMatch(Finding::block);
    }

    @Test
    @Rule("social-contract C-20")
    void noMinorAndNobodyUnderAGuardianSigns() {
        var minor = new Someone("Ola", TODAY.minusYears(18).plusDays(1), false, true);
        var adult = new Someone("Ola", TODAY.minusYears(18), false, true);
        var guarded = new Someone("Jan", TODAY.minusYears(50), true, true);
        var named = new Someone("Ola", TODAY.minusYears(5), false, false);
        assertThat(keys(ContractRules.parties(ContractKind.A, List.of(minor), TODAY)))
                .containsExactly("C-20 minor");
        assertThat(keys(ContractRules.parties(ContractKind.A, List.of(guarded), TODAY)))
                .containsExactly("C-20 guarded");
        assertThat(ContractRules.parties(ContractKind.A, List.of(adult, named), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1980-01-01,2026-11-01,,2026-10-31,false",
        "1980-01-01,2026-11-01,,2026-11-01,true",
        "1980-01-01,,2026-11-01,2026-10-31,true",
        "1980-01-01,,2026-11-01,2026-11-01,false",
        "2010-01-01,,,2026-11-01,false",
        ",,,2026-11-01,true"
    })
    @Rule("social-contract C-20")
    void aGuardianCountsOnTheDayOfSigning(
            @Nullable LocalDate born,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            LocalDate on,
            boolean guarded) {
        var party = new Contract.Party(
                pl.oparcie.platform.Ids.next(),
                "Jan",
                true,
                born,
                List.of(new Contract.Guarded(from, until)),
                null,
                "",
                "");
        assertThat(party.guardedOn(on)).isEqualTo(guarded);
    }

    @Test
    @Rule("social-contract C-20")
    void ofWhomTheRegisterDoesNotKnowTheBirthNobodyTellsWhetherHeMaySign() {
        assertThat(keys(ContractRules.parties(ContractKind.A, List.of(new Someone("Jan", null, false, true)), TODAY)))
                .containsExactly("C-20 no-birth-date");
    }

    @Test
    @Rule("social-contract C-22")
    void aGoalNobodyCanCheckIsAWarning() {
        var goal = GOOD.goals().getFirst();
        var aim = goal.aims().getFirst();
        var vague = new Body.Goal(
                goal.key(), goal.title(), List.of(new Body.Aim(aim.key(), aim.title(), "", "", aim.acts())));
        assertThat(ContractRules.content(ContractKind.A, TestContract.with(GOOD, "x", List.of(vague)), true))
                .hasSize(1)
                .noneMatch(Finding::block);
    }

    @Test
    @Rule("social-contract C-23")
    void aSecondContractOfTheKindIsAWarning() {
        assertThat(ContractRules.another(List.of("Anna"))).hasSize(1).noneMatch(Finding::block);
        assertThat(ContractRules.another(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'','',,0", "PUP,12/26,2026-11-01,0", "PUP,'',,1", "'',12/26,,1", "PUP,12/26,,1"})
    @Rule("social-contract C-24")
    void aReferralIsWholeOrNotThere(String office, String number, @Nullable LocalDate on, int found) {
        assertThat(ContractRules.referral(new Contract.Referral(office, number, on, false)))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"12/26,true,true", "12/26,false,false", "'',true,false"})
    @Rule("social-contract C-26")
    void insuranceFollowsAReferralThatNeedsIt(String number, boolean needed, boolean due) {
        var referral =
                new Contract.Referral(number.isEmpty() ? "" : "PUP", number, number.isEmpty() ? null : TODAY, false);
        assertThat(ContractRules.insuranceDue(referral, new Contract.Insurance(needed, null, null, null)))
                .isEqualTo(due);
    }

    private static Signing signing(Body body) {
        return new Signing(
                ContractKind.A,
                body,
                true,
                List.of(new Someone("Anna", TODAY.minusYears(40), false, true)),
                new Signer(true, true, true),
                new Homeless(false, false),
                centre(null, false),
                new Contract.Referral("", "", null, false),
                new Days(TODAY, TODAY, TODAY, TODAY, TODAY),
                Signatures.PAPER);
    }

    private static Contract.OtherCentre centre(@Nullable LocalDate agreed, boolean none) {
        return new Contract.OtherCentre("OPS", "", null, agreed, "", none);
    }

    private static List<String> keys(List<Finding> found) {
        return found.stream().map(it -> it.rule() + " " + it.key()).toList();
    }
}
