package pl.oparcie.register.search;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Reads;
import pl.oparcie.register.KnownToCentre.CaseHit;
import pl.oparcie.register.KnownToCentre.Known;
import pl.oparcie.register.PersonCard;
import pl.oparcie.register.person.Pesel;
import pl.oparcie.register.search.SearchStore.HouseholdFound;
import pl.oparcie.register.search.SearchStore.PersonFound;
import pl.oparcie.register.search.view.SearchPage;

/** The one box. What was typed travels in the body of the request: no name or number in an address. */
@Controller
class SearchController {

    private final SearchService search;

    SearchController(SearchService search) {
        this.search = search;
    }

    @GetMapping("/search")
    ModelAndView open() {
        search.requireStaff();
        return Pages.page("register/search", SearchPage.empty(search.seesNotes()));
    }

    @Reads
    @PostMapping("/search")
    ModelAndView find(Fields in) {
        var typed = in.text("q", SearchQuery.LONGEST).orElse("");
        if (!in.ok()) {
            search.requireStaff();
            return Pages.refused(
                    "register/search",
                    SearchPage.refused(
                            search.seesNotes(), in.problems().getFirst().text()));
        }
        var query = SearchQuery.parse(typed);
        return Pages.page("register/search", page(search.seesNotes(), query, search.find(query)));
    }

    private static SearchPage page(boolean notes, SearchQuery query, SearchService.Found found) {
        return new SearchPage(
                notes,
                query.typed(),
                query.kind() != SearchQuery.Kind.EMPTY,
                hint(query, found),
                found.people().stream()
                        .limit(SearchStore.MOST)
                        .map(person -> person(person, found))
                        .toList(),
                found.households().stream()
                        .limit(SearchStore.MOST)
                        .map(household -> household(household, found))
                        .toList(),
                found.cases().stream().map(SearchController::file).toList());
    }

    private static @Nullable String hint(SearchQuery query, SearchService.Found found) {
        if (found.people().size() > SearchStore.MOST || found.households().size() > SearchStore.MOST) {
            return text("search.more", SearchStore.MOST);
        }
        return switch (query.kind()) {
            case TOO_SHORT -> text("search.too-short");
            case TOO_FEW_DIGITS -> text("search.too-few-digits");
            case PESEL -> Pesel.problems(query.key()).isEmpty() ? null : text("search.pesel-wrong");
            case EMPTY, PHONE, EMAIL, MARK, WORDS, ADDRESS -> null;
        };
    }

    private static SearchPage.Person person(PersonFound found, SearchService.Found all) {
        var id = found.card().id();
        var known = all.known().get(id.value());
        var why = found.former() != null
                ? text("search.why.FORMER", found.former())
                : text("search.why." + found.why().name());
        return new SearchPage.Person(
                found.card().name(),
                all.openable().contains(id.value()) ? "/people/" + id : null,
                facts(found.card()),
                why,
                sure(found.why()),
                known(known),
                known == null ? null : known.url());
    }

    private static String sure(Why why) {
        return switch (why) {
            case EXACT, PESEL, PHONE, EMAIL -> "ok";
            case BEGINNING, FORMER, DECLINED -> "calm";
            case MISSPELT -> "soon";
        };
    }

    /** Year of birth and the masked number. */
    static String facts(PersonCard card) {
        var parts = new ArrayList<String>();
        parts.add(
                card.birthYear() == null
                        ? text("search.born-unknown")
                        : text("search.born", card.birthYear().toString()));
        parts.add(card.pesel() == null ? text("search.no-pesel") : text("search.pesel", card.pesel()));
        if (card.died()) {
            parts.add(text("search.died"));
        }
        return String.join(" · ", parts);
    }

    private static String known(@Nullable Known known) {
        if (known == null) {
            return text("search.not-known");
        }
        return known.worker() == null ? text("search.known-nobody") : text("search.known", known.worker());
    }

    private static SearchPage.Household household(HouseholdFound found, SearchService.Found all) {
        var id = found.id();
        var known = all.known().get(id.value());
        return new SearchPage.Household(
                found.name(),
                all.openable().contains(id.value()) ? "/households/" + id : null,
                found.address(),
                text("search.why-address." + found.why().name()),
                sure(found.why()),
                known(known),
                known == null ? null : known.url());
    }

    private static SearchPage.CaseFile file(CaseHit hit) {
        return new SearchPage.CaseFile(
                hit.mark(), hit.name(), hit.worker() == null ? "" : text("search.known", hit.worker()), hit.url());
    }
}
