package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.contract.Shelters.Basis;
import pl.oparcie.contract.view.ContractPage.Note;
import pl.oparcie.contract.view.StepPage;
import pl.oparcie.contract.view.StepPage.Ask;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** A place in a shelter, with the contract it rests on or the exception (C-18). */
@Controller
@RequestMapping("/cases/{id}/contract/shelter")
class ShelterController {

    private static final int NAME = 300;
    private static final int WORDS = 2000;

    private final ContractDesk desk;
    private final Contracts contracts;
    private final Shelters shelters;
    private final Forms forms;
    private final Today today;

    ShelterController(ContractDesk desk, Contracts contracts, Shelters shelters, Forms forms, Today today) {
        this.desk = desk;
        this.contracts = contracts;
        this.shelters = shelters;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping
    ModelAndView ask(@PathVariable CaseId id) {
        var known = desk.toPlace(id);
        var initial = Map.<String, Object>of(
                "person",
                known.person().toString(),
                "from",
                today.date(),
                "basis",
                contracts.active(id).isPresent() ? Basis.CONTRACT : Basis.URGENT);
        return page(id, known, forms.open(path(id), initial), HttpStatus.OK);
    }

    private static String path(CaseId id) {
        return "/cases/" + id + "/contract/shelter";
    }

    @PostMapping
    ModelAndView save(@PathVariable CaseId id, Fields in) {
        var known = desk.toPlace(id);
        var person = in.uuid("person");
        if (person.isEmpty()) {
            in.reject("person", "problem.choose");
        }
        var given = new Shelters.NewPlace(
                person.orElse(new UUID(0, 0)),
                in.requiredText("place", NAME),
                in.requiredDate("from"),
                in.date("until").orElse(null),
                in.requiredChoice("basis", Basis.class),
                in.text("note", WORDS).orElse(""));
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            shelters.add(id, given);
                            return "/cases/" + id + "/contract";
                        }),
                        "contract.done.step");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return page(id, known, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{place}/left")
    ModelAndView leave(@PathVariable CaseId id, @PathVariable UUID place) {
        var known = desk.toLeave(id, place);
        return left(id, known, forms.open(left(id, place), Map.of("on", today.date())), HttpStatus.OK);
    }

    private static String left(CaseId id, UUID place) {
        return path(id) + "/" + place + "/left";
    }

    @PostMapping("/{place}/left")
    ModelAndView left(@PathVariable CaseId id, @PathVariable UUID place, Fields in) {
        var known = desk.toLeave(id, place);
        var on = in.requiredDate("on");
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            shelters.left(id, place, on);
                            return "/cases/" + id + "/contract";
                        }),
                        "contract.done.step");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return left(id, known, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView left(CaseId id, Shelters.Place place, Fields in, HttpStatusCode status) {
        return Pages.page(
                "contract/step",
                new StepPage(
                        text("contract.act.leave", place.place()),
                        place.person(),
                        left(id, place.id()),
                        "/cases/" + id + "/contract",
                        "common.save",
                        List.of(),
                        List.of(new Ask("date", "on", text("contract.shelter.left-on"), null, true, List.of())),
                        false,
                        in),
                status);
    }

    private List<Note> notes(CaseId id, ContractStore.Known known) {
        var notes = new ArrayList<Note>();
        notes.add(new Note("", text("contract.note.shelter")));
        if (!known.homeless() && !desk.homeless(id)) {
            notes.add(new Note("warn", text("contract.note.shelter-home")));
        }
        return notes;
    }

    private ModelAndView page(CaseId id, ContractStore.Known known, Fields in, HttpStatusCode status) {
        var people = known.members().stream()
                .map(it -> new Option(it.id().toString(), it.name(), null))
                .toList();
        return Pages.page(
                "contract/step",
                new StepPage(
                        text("contract.act.shelter"),
                        known.name() + " · " + known.mark(),
                        path(id),
                        "/cases/" + id + "/contract",
                        "common.save",
                        notes(id, known),
                        List.of(
                                new Ask("radios", "person", text("contract.shelter.person"), null, true, people),
                                new Ask("line", "place", text("contract.shelter.place"), null, true, List.of()),
                                new Ask("date", "from", text("contract.shelter.from"), null, true, List.of()),
                                new Ask("date", "until", text("contract.shelter.until"), null, false, List.of()),
                                new Ask(
                                        "radios",
                                        "basis",
                                        text("contract.shelter.basis"),
                                        null,
                                        true,
                                        Option.of(Basis.class, "contract.shelter.basis")),
                                new Ask("text", "note", text("contract.shelter.note"), null, false, List.of())),
                        false,
                        in),
                status);
    }
}
