package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.contract.view.LibraryPage;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** The library of goals and actions: read by everybody who works with contracts, changed by those who lead. */
@Controller
@RequestMapping("/contracts/library")
class LibraryController {

    private static final String PATH = "/contracts/library";
    private static final int LONG = 8000;
    private static final int LINE = 1000;
    private static final int AREA = 100;
    private static final int MOST_MONTHS = 24;
    private static final int MOST_WEEKS = 104;
    private static final int MOST_AIMS = 20;
    private static final int USUAL_MONTHS = 6;

    private final Library library;
    private final Forms forms;

    LibraryController(Library library, Forms forms) {
        this.library = library;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView library() {
        return Pages.page(
                "contract/library",
                new LibraryPage(
                        library.all().stream().map(LibraryController::row).toList(), library.mayEdit()));
    }

    private static LibraryPage.Row row(Library.Entry it) {
        return new LibraryPage.Row(
                PATH + "/" + it.id(),
                it.area(),
                String.join(", ", names(it.suits())),
                it.mainGoal(),
                it.aimTitles(),
                lines(it, Body.Side.PERSON),
                lines(it, Body.Side.WORKER),
                it.evidence(),
                it.retired());
    }

    private static List<String> names(Set<Suits> suits) {
        return suits.stream().map(it -> text("contract.suits." + it)).toList();
    }

    private static List<LibraryPage.Line> lines(Library.Entry set, Body.Side side) {
        return set.acts().stream()
                .filter(it -> it.side() == side)
                .map(it -> new LibraryPage.Line(
                        it.words(),
                        String.join(
                                " · ",
                                Stream.concat(
                                                Stream.of(
                                                        it.weeks() == null
                                                                ? text("contract.l.whole")
                                                                : text("contract.l.in-weeks", it.weeks())),
                                                Stream.ofNullable(it.suits())
                                                        .map(whom -> text("contract.suits." + whom)))
                                        .toList())))
                .toList();
    }

    @GetMapping("/new")
    ModelAndView add() {
        library.requireEdit();
        return form(
                PATH + "/new", forms.open(PATH + "/new", Map.of("version", -1, "months", USUAL_MONTHS)), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView add(Fields in) {
        library.requireEdit();
        return save(PATH + "/new", Ids.next(), -1, in);
    }

    @GetMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id) {
        var entry = library.toEdit(id);
        var path = PATH + "/" + id;
        return form(path, forms.open(path, fill(entry)), HttpStatus.OK);
    }

    private static Map<String, Object> fill(Library.Entry entry) {
        var values = new HashMap<String, Object>(Map.of(
                "version", entry.version(),
                "area", entry.area(),
                "reasons", entry.reasons(),
                "suits", entry.suits().stream().map(Enum::name).toList(),
                "mainGoal", entry.mainGoal(),
                "aims", entry.aims(),
                "evidence", entry.evidence(),
                "months", entry.months(),
                "retired", entry.retired()));
        for (var i = 0; i < entry.acts().size(); i++) {
            var act = entry.acts().get(i);
            var at = "acts." + i + ".";
            values.put(at + "words", act.words());
            values.put(at + "side", act.side());
            values.put(at + "aim", act.aim());
            if (act.weeks() != null) {
                values.put(at + "weeks", act.weeks());
            }
            if (act.suits() != null) {
                values.put(at + "suits", act.suits());
            }
        }
        return values;
    }

    @PostMapping("/{id}")
    ModelAndView edit(@PathVariable UUID id, Fields in) {
        library.toEdit(id);
        return save(PATH + "/" + id, id, Math.max(0, in.versionNumber()), in);
    }

    private static Library.Entry parse(Fields in, UUID id, int version) {
        var entry = new Library.Entry(
                id,
                in.requiredText("area", AREA),
                in.choices("reasons", ReasonCode.class).stream().map(Enum::name).toList(),
                in.choices("suits", Suits.class),
                in.requiredText("mainGoal", LINE),
                in.requiredText("aims", LONG),
                acts(in),
                in.text("evidence", LINE).orElse(""),
                in.integer("months", 1, MOST_MONTHS).orElse(USUAL_MONTHS),
                in.flag("retired"),
                version);
        var aims = entry.aimTitles().size();
        for (var row : in.rows("acts")) {
            row.integer("aim", 1, MOST_AIMS)
                    .filter(aim -> aim > aims)
                    .ifPresent(aim -> row.reject("aim", "contract.l.no-such-aim", aims));
        }
        if (List.of(Body.Side.values()).stream()
                .anyMatch(side -> entry.acts().stream().noneMatch(act -> act.side() == side))) {
            in.reject("acts", "contract.l.both-sides");
        }
        return entry;
    }

    private static List<Library.Act> acts(Fields in) {
        var acts = new ArrayList<Library.Act>();
        for (var row : in.rows("acts")) {
            var side = row.choice("side", Body.Side.class);
            if (side.isEmpty()) {
                row.reject("side", "problem.required");
            }
            acts.add(new Library.Act(
                    side.orElse(Body.Side.PERSON),
                    row.requiredText("words", LINE),
                    row.integer("aim", 1, MOST_AIMS).orElse(1),
                    row.integer("weeks", 1, MOST_WEEKS).orElse(null),
                    row.choice("suits", Suits.class).orElse(null)));
        }
        return acts;
    }

    private ModelAndView save(String path, UUID id, int version, Fields in) {
        if (in.rowRequest()) {
            return form(path, in, HttpStatus.OK);
        }
        var entry = parse(in, id, version);
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> {
                            library.save(entry);
                            return PATH;
                        }),
                        "contract.done.library");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(path, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView form(String path, Fields in, HttpStatusCode status) {
        in.showRows(1);
        return Pages.page(
                "contract/library-form",
                new LibraryPage.Form(
                        text("contract.library-one"),
                        path,
                        List.copyOf(Option.of(ReasonCode.class, "diagnosis.reason")),
                        List.copyOf(Option.of(Suits.class, "contract.suits")),
                        List.copyOf(Option.of(Body.Side.class, "contract.side-of")),
                        in),
                status);
    }
}
