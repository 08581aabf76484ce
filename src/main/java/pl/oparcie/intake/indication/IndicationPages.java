package pl.oparcie.intake.indication;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.intake.Answer;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Urgency;
import pl.oparcie.intake.view.IndicationPage;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The page of one indication, for each of those who may see it. */
@Component
class IndicationPages {

    private static final int MAIN = 4;

    private final ReadingService reading;
    private final Forms forms;

    IndicationPages(ReadingService reading, Forms forms) {
        this.reading = reading;
        this.forms = forms;
    }

    Forms forms() {
        return forms;
    }

    /** The page; with the refused words of the feedback form, where there are any. */
    ModelAndView show(IndicationId id, @Nullable Fields refused, HttpStatus status) {
        var read = reading.read(id);
        var found = read.indication();
        var parts = IndicationWords.parts(found.content(), false).stream()
                .map(part -> new IndicationPage.Part(part.label(), part.text()))
                .toList();
        var main = Math.min(MAIN, parts.size());
        var mine = reading.mine(found);
        return Pages.page(
                "intake/show",
                new IndicationPage(
                        "/indications/" + id,
                        found.head().number(),
                        found.head().name(),
                        IndicationWords.mark(found.state()),
                        name("intake.state", found.state()),
                        urgency(found.content().details().urgency()),
                        facts(found.content().family()),
                        routing(found.content().routing()),
                        parts.subList(0, main),
                        parts.subList(main, parts.size()),
                        remarks(read.remarks()),
                        history(read),
                        new IndicationPage.Can(
                                read.place().isPresent() && !mine,
                                read.place().isPresent() && mine,
                                mine && found instanceof Indication.Open,
                                read.leader(),
                                read.tells()),
                        read.place().map(IndicationPages::queue).orElse(null),
                        found instanceof Indication.Assigned given ? wall(read, given, refused) : null,
                        read.place().isPresent() && !mine ? acceptValues(found) : Map.of()),
                status);
    }

    private Map<String, String> acceptValues(Indication found) {
        var opened = forms.open("/indications/" + found.head().id() + "/accept", Map.of());
        return Map.of(
                "_form",
                opened.formId(),
                "version",
                Integer.toString(found.head().version()));
    }

    private static @Nullable String urgency(Urgency urgency) {
        return urgency == Urgency.ORDINARY ? null : name("intake.urgency", urgency);
    }

    private static String facts(Content.Family family) {
        var parts = new ArrayList<String>();
        parts.add(family.address());
        parts.add(family.phone());
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    private static IndicationPage.Routing routing(Routing routing) {
        return new IndicationPage.Routing(
                routing.route() == Routing.Route.FAMILY_ASSISTANT,
                name("intake.route", routing.route()),
                text(routing.reasonKey()));
    }

    private static List<IndicationPage.Remark> remarks(List<Indication.Remark> remarks) {
        return remarks.stream()
                .map(remark -> new IndicationPage.Remark(IndicationWords.label(remark.field()), remark.words()))
                .toList();
    }

    private static List<String> history(ReadingService.Read read) {
        var people = read.people();
        var decidedBy = Objects.requireNonNullElse(people.decidedBy(), "");
        var lines = new ArrayList<String>();
        lines.add(text("intake.h.author", people.author()));
        switch (read.indication()) {
            case Indication.Draft _ -> {}
            case Indication.Submitted sent -> lines.add(text("intake.h.sent", date(sent.submittedOn())));
            case Indication.Returned back -> {
                lines.add(text("intake.h.sent", date(back.submittedOn())));
                lines.add(text("intake.h.returned", date(back.decision().on()), decidedBy));
            }
            case Indication.Refused no -> {
                lines.add(text("intake.h.sent", date(no.submittedOn())));
                lines.add(text("intake.h.refused", date(no.decision().on()), decidedBy, no.reason()));
            }
            case Indication.Accepted yes -> {
                lines.add(text("intake.h.sent", date(yes.submittedOn())));
                lines.add(text("intake.h.accepted", date(yes.decision().on()), decidedBy));
            }
            case Indication.Assigned given -> {
                lines.add(text("intake.h.sent", date(given.submittedOn())));
                lines.add(text("intake.h.accepted", date(given.decision().on()), decidedBy));
                lines.add(text(
                        "intake.h.assigned",
                        date(given.assignment().on()),
                        Objects.requireNonNullElse(people.assignedBy(), ""),
                        Objects.requireNonNullElse(people.lead(), "")));
            }
        }
        return lines;
    }

    private static IndicationPage.Queue queue(QueueStore.Place place) {
        return new IndicationPage.Queue(url(place.previous()), url(place.next()), place.waiting());
    }

    private static @Nullable String url(Optional<IndicationId> id) {
        return id.map(found -> "/indications/" + found).orElse(null);
    }

    private IndicationPage.Wall wall(ReadingService.Read read, Indication.Assigned given, @Nullable Fields refused) {
        var told = given.feedback();
        return new IndicationPage.Wall(
                Objects.requireNonNullElse(read.people().lead(), ""),
                date(given.assignment().on()),
                told.map(feedback -> text("intake.taken." + feedback.taken(), date(feedback.on())))
                        .orElse(null),
                told.map(Indication.Feedback::words).orElse(""),
                read.opensCase() ? "/cases/" + given.assignment().caseId() : null,
                read.tells() ? feedbackFields(given, refused) : null,
                Option.of(Answer.class, "intake.taken-choice"));
    }

    private Fields feedbackFields(Indication.Assigned given, @Nullable Fields refused) {
        if (refused != null) {
            return refused;
        }
        var told = given.feedback();
        return forms.open(
                "/indications/" + given.head().id(),
                Map.of(
                        "version",
                        given.head().version(),
                        "taken",
                        told.map(feedback -> feedback.taken().name()).orElse(""),
                        "feedback",
                        told.map(Indication.Feedback::words).orElse("")));
    }
}
