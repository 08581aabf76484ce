package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.view.DecisionPage;
import pl.oparcie.intake.view.IndicationFormPage;
import pl.oparcie.platform.web.Option;

/** An indication in words of the reader's language. */
final class IndicationWords {

    private IndicationWords() {}

    static IndicationFormPage.Choices choices() {
        return new IndicationFormPage.Choices(
                Option.of(ReasonCode.class, "intake.reason"),
                Option.of(Area.class, "intake.area"),
                Option.of(CaseSource.class, "intake.source"),
                Option.of(Minors.class, "intake.minors"),
                Option.of(Situation.class, "intake.situation"),
                Option.of(Urgency.class, "intake.urgency"),
                Option.of(Answer.class, "intake.answer"));
    }

    static String label(String field) {
        return text("intake.f." + field);
    }

    /** Every field that was filled in, with its words, in the order of the page. */
    static List<DecisionPage.Part> parts(Content content, boolean blank) {
        var parts = new ArrayList<DecisionPage.Part>();
        for (var field : IndicationForm.FIELDS) {
            var words = words(content, field);
            if (blank || !words.isEmpty()) {
                parts.add(new DecisionPage.Part(field, label(field), words));
            }
        }
        return parts;
    }

    private static String words(Content content, String field) {
        var details = content.details();
        return switch (field) {
            case "reasons" -> reasons(content.need());
            case "areas" -> names("intake.area", content.need().areas());
            case "problem" -> content.need().problem();
            case "expectation" -> content.need().expectation();
            case "source" -> source(content.origin());
            case "persons" -> family(content.family());
            case "tried" -> details.tried();
            case "interviewOn" -> date(details.interviewOn().orElse(null));
            case "benefits" -> details.benefits();
            case "resources" -> details.resources();
            case "motivation" -> details.motivation().map(n -> n + " / 10").orElse("");
            case "actions" -> details.actions();
            case "contract" ->
                details.contract().map(a -> name("intake.answer", a)).orElse("");
            case "urgency" -> name("intake.urgency", details.urgency());
            case "hazards" -> details.hazards();
            default -> interested(details);
        };
    }

    private static String reasons(Content.Need need) {
        var names = names("intake.reason", need.reasons());
        return need.otherReason().isEmpty() ? names : names + " (" + need.otherReason() + ")";
    }

    private static String source(Content.Origin origin) {
        var parts = new ArrayList<String>();
        parts.add(name("intake.source", origin.source()));
        origin.consentOn().ifPresent(day -> parts.add(text("intake.consent-on", date(day))));
        origin.noticeOn().ifPresent(day -> parts.add(text("intake.notice-on", date(day))));
        return String.join(", ", parts);
    }

    private static String family(Content.Family family) {
        var parts = new ArrayList<String>();
        family.persons().ifPresent(n -> parts.add(text("intake.persons", n)));
        parts.add(text("intake.minors-are." + family.minors()));
        if (!family.situations().isEmpty()) {
            parts.add(names("intake.situation", family.situations()));
        }
        return String.join("; ", parts);
    }

    private static String interested(Content.Details details) {
        return details.interested()
                .map(a -> name("intake.answer", a)
                        + details.interestedOn().map(day -> ", " + date(day)).orElse(""))
                .orElse("");
    }

    static String names(String prefix, Collection<? extends Enum<?>> constants) {
        return constants.stream().map(one -> name(prefix, one)).collect(Collectors.joining(", "));
    }

    static String mark(Indication.State state) {
        return switch (state) {
            case DRAFT -> "calm";
            case SUBMITTED -> "wait";
            case RETURNED -> "soon";
            case REFUSED -> "late";
            case ACCEPTED, ASSIGNED -> "ok";
        };
    }
}
