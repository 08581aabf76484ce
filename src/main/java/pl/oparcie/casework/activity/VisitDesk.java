package pl.oparcie.casework.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;

/** Visits of today and tomorrow, those not told of yet, and colleagues who are not back in time. */
@Component
class VisitDesk implements DeskSource {

    private final VisitStore visits;
    private final Outings outings;
    private final Today today;

    VisitDesk(VisitStore visits, Outings outings, Today today) {
        this.visits = visits;
        this.outings = outings;
        this.today = today;
    }

    @Override
    public DeskCard card() {
        return DeskCard.VISITS;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(Outings.whoIsOut());
    }

    @Override
    public List<DeskLine> lines() {
        var now = today.now();
        var late = outings.outside().stream()
                .filter(outing -> outing.lateAt(now))
                .map(outing -> new DeskLine(
                        Texts.time(outing.due()),
                        Texts.text("outing.not-back", outing.name()),
                        "/calendar",
                        Texts.text("outing.left", Texts.time(outing.left())),
                        today.date(),
                        "late",
                        Texts.text("outing.late", Texts.time(outing.due()))));
        return Stream.concat(late, visits.waiting().stream().map(this::line))
                .limit(20)
                .toList();
    }

    private DeskLine line(VisitStore.Listed listed) {
        var visit = listed.visit();
        var on = visit.plan().on();
        var past = on.isBefore(today.date());
        return new DeskLine(
                day(on) + ", " + VisitPages.when(visit),
                Texts.name("visit.kind", visit.plan().kind()) + ": " + listed.caseName(),
                Visits.url(visit.caseId(), visit.id()),
                listed.safety().isEmpty() ? visit.plan().aim() : String.join(", ", listed.safety()),
                on,
                past ? "late" : listed.safety().isEmpty() ? null : "soon",
                past
                        ? Texts.text("visit.state.untold")
                        : listed.safety().isEmpty() ? null : Texts.text("visit.careful"));
    }

    private String day(LocalDate on) {
        if (on.equals(today.date())) {
            return Texts.text("common.today");
        }
        return on.equals(today.date().plusDays(1)) ? Texts.text("common.tomorrow") : Texts.dayMonth(on);
    }
}
