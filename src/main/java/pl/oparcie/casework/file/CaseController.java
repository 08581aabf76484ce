package pl.oparcie.casework.file;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.CasePanel;
import pl.oparcie.casework.CaseWaiting;
import pl.oparcie.casework.NextStep;
import pl.oparcie.casework.Stages;
import pl.oparcie.casework.chronology.ChronologyReader;
import pl.oparcie.casework.view.CasePage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.term.OpenTerms.OpenTerm;

/** The page of a case: where it stands, what is next, what happened, who lives there. */
@Controller
@Transactional
class CaseController {

    private static final int TERMS_SHOWN = 5;

    private final Access access;
    private final Audit audit;
    private final CaseHeaders headers;
    private final Stages stages;
    private final Questions questions;
    private final ObjectProvider<CasePanel> panels;
    private final ObjectProvider<CaseWaiting> waiting;
    private final ChronologyReader chronology;
    private final TemplateEngine engine;
    private final Today today;

    CaseController(
            Access access,
            Audit audit,
            CaseHeaders headers,
            Stages stages,
            Questions questions,
            ObjectProvider<CasePanel> panels,
            ObjectProvider<CaseWaiting> waiting,
            ChronologyReader chronology,
            TemplateEngine engine,
            Today today) {
        this.access = access;
        this.audit = audit;
        this.headers = headers;
        this.stages = stages;
        this.questions = questions;
        this.panels = panels;
        this.waiting = waiting;
        this.chronology = chronology;
        this.engine = engine;
        this.today = today;
    }

    @GetMapping("/cases/{id}")
    ModelAndView show(@PathVariable CaseId id) {
        access.require(CaseAction.READ, id);
        audit.record("case.read", Subject.ofCase(id.value()));
        var top = headers.top(id);
        var about = top.about();
        questions.ahead(parts(id));
        return Pages.page(
                "casework/show",
                new CasePage(
                        top.header(),
                        missing(top).stream()
                                .map(missing -> new CasePage.Missing(missing.words(), missing.action(), missing.url()))
                                .toList(),
                        top.course().terms().stream()
                                .limit(TERMS_SHOWN)
                                .map(this::term)
                                .toList(),
                        content(new CasePanel.Card("chronology/card", chronology.card(id))),
                        questions.list(CasePeopleStore.members(id, today.date())).stream()
                                .filter(member ->
                                        member.until() == null || member.until().isAfter(today.date()))
                                .map(member ->
                                        new CasePage.Person(member.name(), line(member), "/people/" + member.id()))
                                .toList(),
                        procedure(about),
                        panels.stream()
                                .sorted(Comparator.comparingInt(CasePanel::order))
                                .flatMap(panel -> panel.card(id).stream())
                                .map(this::content)
                                .toList(),
                        waiting.stream()
                                .flatMap(source -> source.waiting(about).stream())
                                .map(one -> new CasePage.Action(one.words(), one.label(), one.url()))
                                .toList()));
    }

    /** What the parts of the page need, asked in one statement. */
    private List<Question<?>> parts(CaseId id) {
        var parts = new ArrayList<Question<?>>();
        parts.add(CasePeopleStore.members(id, today.date()));
        panels.forEach(panel -> parts.addAll(panel.questions(id)));
        waiting.forEach(source -> parts.addAll(source.questions(id)));
        return parts;
    }

    private List<NextStep.Missing> missing(CaseHeaders.Top top) {
        var about = top.about();
        return about.closedOn() == null
                ? stages.missing(about.id(), top.course().stage())
                : List.of();
    }

    private Content content(CasePanel.Card card) {
        return output -> engine.render(card.template() + ".jte", Map.of("page", card.page()), output);
    }

    static String procedure(CaseHeaders.About about) {
        return about.procedure() == null
                ? Texts.text("casework.procedure.none")
                : Texts.text("casework.procedure", about.procedure(), about.procedureOrder());
    }

    private CasePage.Term term(OpenTerm term) {
        return new CasePage.Term(
                mark(term.due(), today.date()),
                Texts.text("casework.until-day", Texts.dayMonth(term.due())),
                Texts.text(term.titleKey(), term.titleArgs().toArray()),
                term.url(),
                term.basis());
    }

    /** Late when passed, soon within a week. */
    static String mark(LocalDate due, LocalDate today) {
        return due.isBefore(today) ? "late" : due.isBefore(today.plusDays(8)) ? "soon" : "calm";
    }

    private static String line(CasePeopleStore.Member member) {
        var born = year(member.born());
        if (member.diedOn() != null) {
            return Texts.text("casework.people.died", born, Texts.date(member.diedOn()));
        }
        return member.reference() ? Texts.text("casework.people.reference", born) : born;
    }

    static String year(@Nullable LocalDate born) {
        return born == null ? Texts.text("common.unknown") : String.valueOf(born.getYear());
    }
}
