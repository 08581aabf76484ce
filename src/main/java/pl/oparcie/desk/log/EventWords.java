package pl.oparcie.desk.log;

import java.util.List;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Option;

/** Events of the log in words. One without words of its own is told by its group and its name. */
final class EventWords {

    private static final List<String> GROUPS = List.of(
            "case",
            "indication",
            "contact",
            "assignment",
            "activity",
            "diagnosis",
            "plan",
            "contract",
            "review",
            "scale",
            "evaluation",
            "register",
            "term",
            "login",
            "account",
            "team",
            "absence",
            "opening",
            "share",
            "centre",
            "institution",
            "interview",
            "letter",
            "attachment",
            "template",
            "office",
            "tool",
            "visit",
            "audit",
            "desk");

    private EventWords() {}

    static String of(String event) {
        var key = "audit.event." + event;
        if (Texts.has(key)) {
            return Texts.text(key);
        }
        var dot = event.indexOf('.');
        var group = "audit.group." + (dot < 0 ? event : event.substring(0, dot));
        return Texts.has(group)
                ? Texts.text(group) + ": " + event.substring(dot + 1).replace('-', ' ')
                : event;
    }

    static List<Option> groups() {
        return GROUPS.stream()
                .map(group -> new Option(group, Texts.text("audit.group." + group)))
                .toList();
    }
}
