package pl.oparcie.demo;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.casework.activity.Activities;
import pl.oparcie.casework.activity.ActivityId;
import pl.oparcie.casework.activity.ActivityKind;
import pl.oparcie.casework.activity.Medium;
import pl.oparcie.casework.activity.Notified;
import pl.oparcie.casework.activity.Place;
import pl.oparcie.casework.activity.TaskKind;
import pl.oparcie.casework.activity.VisitKind;

/** What was done with the family. */
@Component
@Order(4)
class ActivityChapter implements Chapter {

    private static final Set<String> MEETINGS =
            Set.of("VISIT", "PHONE", "OFFICE_TALK", "CONTACT", "INTERVENTION", "ACCOMPANYING", "TRAINING", "MEETING");

    /** A step may be done so many days before its day. */
    private static final int EARLIER = 7;

    private static final int LATE = 14;
    private static final int STILL_OPEN = 3;

    private final Activities activities;

    ActivityChapter(Activities activities) {
        this.activities = activities;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var done = story.activities().stream()
                .filter(activity -> !activity.planned())
                .toList();
        var first = done.stream()
                .filter(activity -> MEETINGS.contains(activity.kind()))
                .findFirst()
                .orElse(null);
        var made = new IdentityHashMap<FamilyStory.Activity, ActivityId>();
        for (var activity : done) {
            script.add(
                    activity.on(),
                    Clock.end(activity),
                    activity.by(),
                    activity.title(),
                    () -> made.put(
                            activity,
                            activities.record(
                                    known.file(),
                                    told(story, activity, activity.equals(first), known),
                                    finishedBy(activity, done).stream()
                                            .map(made::get)
                                            .toList())));
            finish(activity, done, made, known, script);
        }
        plan(story, done, known, script);
    }

    /** What is still to be done was planned when the family was met last, or yesterday. */
    private void plan(FamilyStory story, List<FamilyStory.Activity> done, Known known, Script script) {
        var file = story.file();
        if (file == null) {
            return;
        }
        var planned =
                Math.min(-1, done.isEmpty() ? file.assignedOn() : done.getLast().on());
        for (var visit : story.activities()) {
            if (visit.planned()) {
                script.add(
                        planned,
                        Clock.after(story, planned, "14:40"),
                        visit.by(),
                        "plan: " + visit.title(),
                        () -> activities.plan(
                                known.file(),
                                visit.kind().equals("CONTACT")
                                        ? VisitKind.OFFICE_TALK
                                        : VisitKind.valueOf(visit.kind()),
                                known.on(visit.on()),
                                visit.time(),
                                place(visit.place()),
                                visit.title()));
            }
        }
    }

    private static String place(String code) {
        return switch (code) {
            case "HOME" -> "w domu";
            case "OFFICE" -> "w Ośrodku";
            case "REMOTE" -> "rozmowa zdalna";
            case "OUTDOORS" -> "w terenie";
            default -> "w instytucji";
        };
    }

    /** The entries whose step this one does: set before, meant for about this time, and not done by one between. */
    private static List<FamilyStory.Activity> finishedBy(
            FamilyStory.Activity activity, List<FamilyStory.Activity> all) {
        return all.stream()
                .filter(earlier -> {
                    var step = earlier.nextStepOn();
                    return step != null
                            && after(earlier, all)
                                    .filter(later -> later.equals(activity) && later.on() <= step + LATE)
                                    .isPresent();
                })
                .toList();
    }

    /** The entry that does the step of an earlier one. */
    private static Optional<FamilyStory.Activity> after(FamilyStory.Activity earlier, List<FamilyStory.Activity> all) {
        var step = Objects.requireNonNull(earlier.nextStepOn());
        return all.stream()
                .filter(later -> all.indexOf(later) > all.indexOf(earlier) && later.on() >= step - EARLIER)
                .findFirst();
    }

    /** A step that no entry does is ticked off on its day, unless that day was just now or is still to come. */
    private void finish(
            FamilyStory.Activity activity,
            List<FamilyStory.Activity> all,
            Map<FamilyStory.Activity, ActivityId> made,
            Known known,
            Script script) {
        var step = activity.nextStepOn();
        if (step == null || step > -STILL_OPEN) {
            return;
        }
        var done = after(activity, all);
        if (done.isEmpty() || done.get().on() > step + LATE) {
            script.add(
                    Math.max(step, activity.on()),
                    Clock.LAST,
                    activity.by(),
                    "step of " + activity.title(),
                    () -> activities.finish(known.file(), Objects.requireNonNull(made.get(activity))));
        }
    }

    private static Activities.Done told(FamilyStory story, FamilyStory.Activity activity, boolean first, Known known) {
        var second = activity.withWorkers();
        return new Activities.Done(
                ActivityKind.valueOf(activity.kind()),
                TaskKind.valueOf(activity.task()),
                Medium.valueOf(activity.medium()),
                Place.valueOf(activity.place()),
                known.on(activity.on()),
                activity.time(),
                activity.minutes(),
                new Activities.Told(activity.title(), orEmpty(activity.facts()), orEmpty(activity.interpretation())),
                activity.people().stream()
                        .filter(key -> lives(story, key, activity.on()))
                        .map(known::person)
                        .toList(),
                others(story, activity),
                second == null || second.isEmpty() ? null : known.user(second.getFirst()),
                next(activity, known),
                crisis(activity.crisis()),
                first);
    }

    private static boolean lives(FamilyStory story, String key, int day) {
        return story.members().stream()
                .anyMatch(member -> member.person().equals(key)
                        && member.from() <= day
                        && (member.to() == null || member.to() > day));
    }

    /** Those who took part and do not live there, by name. */
    private static String others(FamilyStory story, FamilyStory.Activity activity) {
        return story.persons().stream()
                .filter(person ->
                        activity.people().contains(person.key()) && !lives(story, person.key(), activity.on()))
                .map(person -> person.first() + " " + person.last())
                .collect(Collectors.joining(", "));
    }

    private static Activities.@Nullable Next next(FamilyStory.Activity activity, Known known) {
        return activity.nextStep() == null || activity.nextStepOn() == null
                ? null
                : new Activities.Next(activity.nextStep(), known.on(activity.nextStepOn()));
    }

    private static Activities.@Nullable Crisis crisis(FamilyStory.@Nullable Crisis told) {
        return told == null
                ? null
                : new Activities.Crisis(told.danger(), told.atOnce(), notified(told.notified()), orEmpty(told.note()));
    }

    private static Set<Notified> notified(List<String> codes) {
        return codes.stream().map(Notified::valueOf).collect(Collectors.toSet());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
