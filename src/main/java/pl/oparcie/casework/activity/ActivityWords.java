package pl.oparcie.casework.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.oparcie.casework.Chronology;
import pl.oparcie.platform.text.Texts;

/** An entry in words: the line of the chronology, and each field for the page and for the former versions. */
final class ActivityWords {

    private ActivityWords() {}

    static Chronology.Entry line(ActivityId id, pl.oparcie.access.CaseId caseId, Content content) {
        var line = new Chronology.Line(
                caseId,
                content.kind().line(),
                content.on(),
                content.at(),
                "activity.line." + content.outcome().name(),
                List.of(content.title()),
                body(content),
                url(caseId, id),
                id.value());
        return new Chronology.Entry(
                line, "activity.kind." + content.kind().name(), content.minutes(), content.interpretation());
    }

    static String url(pl.oparcie.access.CaseId caseId, ActivityId id) {
        return "/cases/" + caseId + "/activities/" + id;
    }

    private static String body(Content content) {
        var crisis = content.crisis();
        return crisis == null ? content.facts() : content.facts() + "\n\n" + crisis.danger() + "\n\n" + crisis.atOnce();
    }

    /** Each field that says something, by its name, in words. */
    static Map<String, String> fields(Activity activity, Function<UUID, String> personName) {
        var content = activity.content();
        var words = new LinkedHashMap<String, String>();
        words.put("kind", Texts.name("activity.kind", content.kind()));
        words.put("onDate", Texts.date(content.on()) + (content.at() == null ? "" : ", " + Texts.time(content.at())));
        words.put("minutes", Texts.text("activity.minutes", content.minutes()));
        words.put("outcome", Texts.name("activity.outcome", content.outcome()));
        words.put("title", content.title());
        words.put("facts", content.facts());
        if (content.crisis() != null) {
            words.put("danger", content.crisis().danger());
            words.put("atOnce", content.crisis().atOnce());
            words.put(
                    "notified",
                    content.crisis().notified().stream()
                            .map(who -> Texts.name("activity.notified", who))
                            .collect(Collectors.joining(", ")));
            words.put("notifiedNote", content.crisis().note());
        }
        words.put("interpretation", content.interpretation());
        words.put("people", content.people().stream().map(personName).collect(Collectors.joining(", ")));
        words.put("others", content.others());
        words.put("task", Texts.name("activity.task", content.task()));
        words.put("medium", Texts.name("activity.medium", content.medium()));
        words.put("place", Texts.name("activity.place", content.place()));
        words.put("secondWorker", activity.secondName() == null ? "" : activity.secondName());
        words.put("police", content.police() == Police.NO ? "" : Texts.name("activity.police", content.police()));
        words.put(
                "nextStep",
                content.next() == null
                        ? ""
                        : content.next().step() + " ("
                                + Texts.date(content.next().on()) + ")");
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
