package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.heading;
import static pl.oparcie.platform.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.contract.ContractLists.Which;
import pl.oparcie.contract.view.ContractsPage;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Contracts one may see, and the figures over them. */
@Controller
@RequestMapping("/contracts")
class ContractListController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int YEARS_BACK = 5;
    /** Kinds of proposals; shown where there are some. */
    private static final Set<String> PROPOSALS =
            Set.of("LOWER", "NARROWER", "REFUSE", "REVOKE", "SUSPEND", "IN_KIND", "NO_SANCTION");

    /** What a figure that is no number of contracts is made from. */
    private static final Map<String, String> BEHIND = Map.of("PERSONS", "CONCLUDED", "DAYS", "ENDED", "DONE", "JUDGED");

    private final ContractOverview overview;
    private final Library library;

    ContractListController(ContractOverview overview, Library library) {
        this.overview = overview;
        this.library = library;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "IN_FORCE") Which which,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable ReasonCode reason,
            @RequestParam(required = false) @Nullable UUID before) {
        var only = new ContractLists.Only(
                year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year,
                reason == null ? null : reason.name());
        var found = overview.rows(which, only, before);
        var shown = found.subList(0, Math.min(found.size(), ContractLists.PAGE));
        var filters = new HashMap<String, Object>(Map.of("which", which));
        if (only.year() != null) {
            filters.put("year", only.year());
        }
        if (reason != null) {
            filters.put("reason", reason);
        }
        return Pages.page(
                "contract/list",
                new ContractsPage.All(
                        overview.counts(only).stream()
                                .filter(it -> it.number() > 0 || !PROPOSALS.contains(it.which()))
                                .map(it -> figure(it, only))
                                .toList(),
                        overview.reasons(only).stream()
                                .map(it -> new ContractsPage.Figure(
                                        text("diagnosis.reason." + it.which()),
                                        Long.toString(it.number()),
                                        url(Which.CONCLUDED, only.year(), it.which())))
                                .toList(),
                        Option.of(Which.class, "contract.which"),
                        years(),
                        Fields.of(filters),
                        heading(text("contract.which." + which))
                                + (reason == null ? "" : " · " + text("diagnosis.reason." + reason))
                                + (only.year() == null ? "" : " · " + only.year()),
                        shown.stream().map(ContractListController::row).toList(),
                        library.mayEdit(),
                        found.size() > shown.size()
                                ? url(which, only.year(), only.reason()) + "&before="
                                        + shown.getLast().id()
                                : null));
    }

    private List<Option> years() {
        return IntStream.rangeClosed(0, YEARS_BACK)
                .mapToObj(back -> Integer.toString(overview.year() - back))
                .map(year -> new Option(year, year, null))
                .toList();
    }

    private static ContractsPage.Figure figure(ContractLists.Count count, ContractLists.Only only) {
        return new ContractsPage.Figure(
                text("contract.which." + count.which()),
                Long.toString(count.number()),
                url(BEHIND.getOrDefault(count.which(), count.which()), only.year(), null));
    }

    private static String url(Which which, @Nullable Integer year, @Nullable String reason) {
        return url(which.name(), year, reason);
    }

    private static String url(String which, @Nullable Integer year, @Nullable String reason) {
        return "/contracts?which=" + which + (year == null ? "" : "&year=" + year)
                + (reason == null ? "" : "&reason=" + reason);
    }

    private static ContractsPage.Row row(ContractLists.Row row) {
        return new ContractsPage.Row(
                "/contracts/" + row.id(),
                row.caseName(),
                text("contract.kind." + row.kind()) + " · " + row.names() + " · "
                        + (row.concludedOn() == null
                                ? text("contract.drafted", date(row.draftedOn()))
                                : text("contract.signed-on", date(row.concludedOn())) + " · "
                                        + text("contract.until", date(row.endsOn()))),
                row.result() == null ? text("contract.state." + row.state()) : text("contract.result." + row.result()),
                State.valueOf(row.state()).mark());
    }
}
