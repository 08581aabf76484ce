package pl.oparcie.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.desk.view.DeskPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskFigure;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Questions;

/** "Co dziś": what is due, what waits, what is unfinished, for the one who logged in. */
@Controller
class DeskController {

    private static final int LINES = 8;
    private static final int OF_A_KIND = 3;

    private final List<DeskSource> sources;
    private final List<DeskFigure> figures;
    private final Questions questions;
    private final Audit audit;
    private final Today today;

    DeskController(List<DeskSource> sources, List<DeskFigure> figures, Questions questions, Audit audit, Today today) {
        this.sources = sources;
        this.figures = figures;
        this.questions = questions;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/")
    @Transactional
    ModelAndView desk() {
        var user = CurrentUser.get();
        var shown = DeskPlan.cards(user);
        var lines = lines(shown);
        audit.record("desk.read", Subject.NONE);
        var cards = shown.stream()
                .filter(card -> card != DeskCard.FIGURES
                        || !lines.getOrDefault(card, new OnCard()).lines.isEmpty())
                .map(card -> card(user, card, lines.getOrDefault(card, new OnCard())))
                .toList();
        return Pages.page(
                "desk/show", new DeskPage(Texts.dateLong(today.date()), DeskPlan.actions(user), cards, numbers()));
    }

    @GetMapping("/desk")
    ModelAndView same() {
        return Pages.redirect("/");
    }

    /** What the modules need for these cards and for the figures, in one statement. */
    private void askTogether(List<DeskCard> shown) {
        questions.ahead(Stream.concat(
                        sources.stream()
                                .filter(source -> shown.contains(source.card()))
                                .flatMap(source -> source.questions().stream()),
                        figures.stream().flatMap(figure -> figure.questions().stream()))
                .distinct()
                .toList());
    }

    /** What lies on a card, and whether there may be more than was asked for. */
    private static final class OnCard {
        private final List<DeskLine> lines = new ArrayList<>();
        private boolean more;

        private void add(List<DeskLine> some, int most) {
            lines.addAll(some);
            more |= some.size() >= most;
        }
    }

    private Map<DeskCard, OnCard> lines(List<DeskCard> shown) {
        askTogether(shown);
        var found = new EnumMap<DeskCard, OnCard>(DeskCard.class);
        for (var source : sources) {
            if (!shown.contains(source.card())) {
                continue;
            }
            found.computeIfAbsent(source.card(), unused -> new OnCard()).add(source.lines(), source.most());
        }
        found.values()
                .forEach(card -> card.lines.sort(Comparator.comparing((DeskLine line) -> !line.alarm())
                        .thenComparing(
                                DeskLine::due, Comparator.nullsLast(Comparator.<java.time.LocalDate>naturalOrder()))));
        return found;
    }

    private List<DeskPage.Figure> numbers() {
        return figures.stream()
                .flatMap(figure -> figure.figure().stream())
                .map(figure -> new DeskPage.Figure(
                        figure.title(), figure.words(), figure.value(), figure.limit(), figure.url()))
                .toList();
    }

    private DeskPage.Card card(CurrentUser user, DeskCard card, OnCard on) {
        var more = DeskPlan.more(user, card);
        var lines = on.lines;
        var key = "desk.card." + card;
        return new DeskPage.Card(
                Texts.text(key),
                note(card, on),
                DeskPlan.isWide(card),
                card == DeskCard.TO_DECIDE ? ofEachKind(lines) : lines.subList(0, Math.min(lines.size(), LINES)),
                Texts.text(key + ".empty"),
                Texts.text(key + ".empty-body"),
                more == null ? null : more.url(),
                Texts.text(more == null ? "desk.all" : more.key()));
    }

    /** The oldest lines, and of every kind of decision its oldest: no kind is hidden behind many of another. */
    private static List<DeskLine> ofEachKind(List<DeskLine> lines) {
        var kinds = new HashMap<String, Integer>();
        var shown = new ArrayList<DeskLine>();
        for (var line : lines) {
            var before = kinds.merge(Objects.toString(line.label(), ""), 1, Integer::sum);
            if (before <= OF_A_KIND || shown.size() < LINES) {
                shown.add(line);
            }
        }
        return shown;
    }

    /** Exact only where all of them were read: a list that was cut says "at least". */
    private String note(DeskCard card, OnCard on) {
        if (card == DeskCard.FIGURES) {
            return "";
        }
        if (on.lines.isEmpty()) {
            return "";
        }
        if (card != DeskCard.TERMS) {
            return Texts.text(on.more ? "desk.count-more" : "desk.count", on.lines.size());
        }
        var pressing = on.lines.stream()
                .filter(line -> line.due() != null && !line.due().isAfter(today.date()))
                .count();
        if (pressing == 0) {
            return "";
        }
        // sorted by day: when a later term was read too, all that press were
        return Texts.text(on.more && pressing == on.lines.size() ? "desk.pressing-more" : "desk.pressing", pressing);
    }
}
