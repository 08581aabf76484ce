package pl.oparcie.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.demo.CentreStory.AddressStory;

/** A file of {@code demo/families}: one family and what happened to it. Days are counted from the day of loading: -5 is five days ago. */
record FamilyStory(
        String name,
        @Nullable AddressStory address,
        @Nullable Homeless homeless,
        List<Person> persons,
        List<Relation> relations,
        List<Member> members,
        List<Reason> reasons,
        List<TargetGroup> targetGroups,
        List<SafetyMark> safetyMarks,
        @Nullable FirstContact contact,
        Indication indication,
        @JsonProperty("case") @Nullable CaseStory file,
        List<Activity> activities,
        @Nullable Diagnosis diagnosis,
        @Nullable Plan plan,
        List<Review> reviews,
        List<Scale> scales) {

    record Homeless(String stay, AddressStory lastRegistered) {}

    /**
     * Somebody of the family, or near it.
     *
     * @param pesel {@code auto}: a valid number is made; otherwise {@code peselMissing} says why there is none
     * @param died a date or a day counted from the loading
     */
    record Person(
            String key,
            String first,
            @Nullable String second,
            String last,
            List<FormerName> formerNames,
            String sex,
            @JsonProperty("address_form") @Nullable String form,
            LocalDate born,
            @Nullable String pesel,
            @Nullable String peselMissing,
            @Nullable Document document,
            String citizenship,
            List<String> phones,
            @Nullable String email,
            String language,
            boolean interpreter,
            String role,
            @Nullable Boolean inHousehold,
            @Nullable String died,
            @Nullable String note) {}

    record FormerName(String last, @Nullable LocalDate until, String kind) {}

    record Document(String kind, @Nullable String number) {}

    record Relation(
            String from,
            String to,
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    record Member(String person, int from, @Nullable Integer to) {}

    /**
     * Why help is given.
     *
     * @param text what it is, for another reason than those of the act
     */
    record Reason(String code, @Nullable String text, boolean dominant, int from) {}

    record TargetGroup(
            String code,
            @Nullable String detail,
            int from,
            @Nullable String person,
            @Nullable Integer unemployedSince,
            @Nullable Integer releaseOn) {}

    record SafetyMark(String code, String note, int from, int reviewOn) {}

    record FirstContact(
            int on, String channel, String who, String by, String words, String expectation, String outcome) {}

    record Indication(
            int on,
            String author,
            List<String> areas,
            String problem,
            @Nullable String expectation,
            @Nullable String resources,
            @Nullable Integer motivation,
            @Nullable String actions,
            String urgency,
            @Nullable String hazards,
            @Nullable Integer clientInformedOn,
            boolean careAndUpbringing,
            String state,
            @Nullable Integer decidedOn,
            @Nullable String remark,
            @Nullable String remarkField) {}

    record CaseStory(
            String lead,
            List<String> coWorkers,
            int assignedOn,
            int followedProcedure,
            @Nullable Suspended suspended,
            @Nullable ClosingProposed closingProposed,
            @Nullable Closed closed,
            @Nullable Reopened reopened,
            @Nullable Transfer transferProposed) {}

    record Suspended(int on, String reason, int reviewOn) {}

    record Closed(
            int on, String code, String note, @Nullable FollowUp followUp) {}

    record ClosingProposed(int on, String code, String note) {}

    record FollowUp(int on, String by, String note) {}

    record Reopened(int on, String reason) {}

    record Transfer(int on, String to, String reason) {}

    /**
     * Something done, or still to be done.
     *
     * @param facts null when it is only planned
     */
    record Activity(
            int on,
            LocalTime time,
            String kind,
            String task,
            String medium,
            String place,
            int minutes,
            List<String> people,
            String by,
            @Nullable List<String> withWorkers,
            String title,
            @Nullable String facts,
            @Nullable String interpretation,
            @Nullable String nextStep,
            @Nullable Integer nextStepOn,
            @Nullable Crisis crisis,
            boolean planned) {}

    record Crisis(
            String danger,
            String atOnce,
            List<String> notified,
            @Nullable String note) {}

    record Diagnosis(
            int startedOn,
            @Nullable Integer submittedOn,
            @Nullable Returned returned,
            @Nullable Integer approvedOn,
            String ownWords,
            String expectation,
            @Nullable String timeInAssistance,
            Map<String, Area> areas,
            List<Problem> problems,
            List<String> strengths,
            @Nullable String exceptions,
            List<String> barriers,
            List<Help> earlierHelp,
            @Nullable String conclusion,
            @Nullable String clientView,
            @Nullable String decision) {}

    record Returned(int on, String by, String remark, String remarkField) {}

    record Area(String note, int scale) {}

    /**
     * A problem.
     *
     * @param leadsTo positions in the list of problems, from 0
     */
    record Problem(String reason, String text, String causes, boolean dominant, List<Integer> leadsTo) {}

    record Help(String what, String effect) {}

    record Plan(
            int version,
            int startedOn,
            @Nullable Integer agreedOn,
            String form,
            String meetings,
            @Nullable Integer reviewOn,
            List<Goal> goals) {}

    record Goal(
            String main,
            String title,
            String area,
            String indicator,
            String baseline,
            int baselineScale,
            String target,
            int targetScale,
            int due,
            List<Action> actions) {}

    record Action(
            String text,
            String responsible,
            String who,
            @Nullable String resource,
            int due,
            String check,
            String status) {}

    record Review(
            int on,
            @JsonProperty("final") boolean last,
            List<ReviewedGoal> goals,
            String conclusion,
            @Nullable Integer next,
            @Nullable String effects,
            @Nullable String durability,
            @Nullable String recommendations) {}

    record ReviewedGoal(int scale, String helped, @Nullable String hindered, String clientView, String workerView) {}

    /**
     * The client's own scale.
     *
     * @param points pairs of a day and a value
     */
    record Scale(String name, List<List<Integer>> points) {}

    Person reference() {
        return persons.stream()
                .filter(person -> person.role().equals("REFERENCE"))
                .findFirst()
                .orElseThrow();
    }
}
