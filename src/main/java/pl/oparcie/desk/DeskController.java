package pl.oparcie.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .map(card -> card(card, lines.getOrDefault(card, List.of())))
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

    private Map<DeskCard, List<DeskLine>> lines(List<DeskCard> shown) {
        askTogether(shown);
        var found = new EnumMap<DeskCard, List<DeskLine>>(DeskCard.class);
        for (var source : sources) {
            if (!shown.contains(source.card())) {
                continue;
            }
            found.computeIfAbsent(source.card(), unused -> new ArrayList<>()).addAll(source.lines());
        }
        found.values()
                .forEach(list -> list.sort(Comparator.comparing(
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

    private DeskPage.Card card(DeskCard card, List<DeskLine> lines) {
        var key = "desk.card." + card;
        return new DeskPage.Card(
                Texts.text(key),
                note(card, lines),
                DeskPlan.isWide(card),
                lines.subList(0, Math.min(lines.size(), LINES)),
                Texts.text(key + ".empty"),
                Texts.text(key + ".empty-body"),
                more(card),
                Texts.text("desk.all"));
    }

    private String note(DeskCard card, List<DeskLine> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        if (card != DeskCard.TERMS) {
            return Texts.text("desk.count", lines.size());
        }
        var pressing = lines.stream()
                .filter(line -> line.due() != null && !line.due().isAfter(today.date()))
                .count();
        return pressing == 0 ? "" : Texts.text("desk.pressing", pressing);
    }

    private static @Nullable String more(DeskCard card) {
        return switch (card) {
            case TERMS -> "/terms";
            case UNFINISHED -> "/drafts";
            default -> null;
        };
    }
}
