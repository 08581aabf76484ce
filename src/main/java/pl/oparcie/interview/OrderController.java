package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.interview.view.OrderPage;
import pl.oparcie.interview.view.PickPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Forms;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.register.PersonId;
import pl.oparcie.register.search.PersonFinder;

/** Ordering an interview: find the person, say which kind, since when, by whom. */
@Controller
@RequestMapping("/interviews")
class OrderController {

    /** The fields as they stand on the page. */
    private static final List<String> ON_PAGE = List.of(
            "kind",
            "updateReason",
            "helpedPerson",
            "relativePurpose",
            "purpose",
            "applicationOn",
            "learnedOn",
            "mode",
            "source",
            "requester",
            "requestMark",
            "requestOn",
            "answerOn",
            "ground",
            "dueOn",
            "worker",
            "clerk",
            "despite",
            "note");

    private final Orders orders;
    private final Forms forms;
    private final Today today;

    OrderController(Orders orders, Forms forms, Today today) {
        this.orders = orders;
        this.forms = forms;
        this.today = today;
    }

    @GetMapping("/new")
    ModelAndView begin(Fields in) {
        var person = in.uuid("person").orElse(null);
        if (person == null) {
            return pick("", false);
        }
        var whom = orders.begin(new PersonId(person));
        var initial = new HashMap<String, Object>();
        initial.put("person", person);
        initial.put("kind", whom.former().isPresent() ? Kind.RWS_IV : Kind.RWS_I);
        initial.put("learnedOn", today.date());
        initial.put("source", Answered.Source.APPLICATION);
        initial.put("mode", Answered.Mode.NORMAL);
        initial.put("purpose", Answered.Purpose.CASH);
        initial.put("worker", CurrentUser.me());
        initial.put("clerk", CurrentUser.me());
        in.choice("kind", Kind.class).ifPresent(kind -> initial.put("kind", kind));
        in.choice("why", Answered.UpdateReason.class).ifPresent(why -> initial.put("updateReason", why));
        return form(whom, forms.open("/interviews/new?person=" + person, initial), HttpStatus.OK);
    }

    @PostMapping("/find")
    ModelAndView find(Fields in) {
        return pick(in.text("q", 200).orElse(""), true);
    }

    private ModelAndView pick(String query, boolean searched) {
        var hits = searched ? orders.search(query) : empty();
        return Pages.page(
                "interview/pick",
                new PickPage(
                        query,
                        searched,
                        hits.stream()
                                .map(hit -> new PickPage.Row(
                                        hit.card().name(),
                                        hit.facts(),
                                        hit.why(),
                                        "/interviews/new?person=" + hit.card().id()))
                                .toList()));
    }

    private List<PersonFinder.Hit> empty() {
        orders.workers(Kind.RWS_I);
        return List.of();
    }

    @PostMapping
    ModelAndView order(Fields in) {
        var person = in.uuid("person").map(PersonId::new).orElseThrow(() -> new NotFound("person"));
        var whom = orders.begin(person);
        var order = OrderForm.read(in, today.date());
        if (in.ok()) {
            try {
                return Pages.redirect(
                        forms.once(in, () -> "/interviews/" + orders.order(person, order, in.flag("despite"))),
                        order.kind().hasTerm() || order.dueOn() != null
                                ? "interview.ordered"
                                : "interview.ordered.no-term");
            } catch (RuleViolation rule) {
                in.reject(rule);
            }
        }
        return form(whom, in, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(Orders.Whom whom, Fields fields, HttpStatus status) {
        fields.arrange(ON_PAGE);
        return Pages.page(
                "interview/order",
                new OrderPage(
                        whom.name(),
                        whom.former()
                                .map(former -> text(
                                        "interview.order.former",
                                        text("interview.kind." + former.kind()),
                                        former.number(),
                                        date(former.heldOn())))
                                .orElse(null),
                        orders
                                .open(
                                        whom.person(),
                                        fields.choice("kind", Kind.class).orElse(Kind.RWS_I))
                                .stream()
                                .map(one -> new OrderPage.Running(
                                        text(
                                                "interview.order.open",
                                                text("interview.kind." + one.kind()),
                                                one.number(),
                                                one.worker()),
                                        one.known() ? "/interviews/" + one.id() : null))
                                .toList(),
                        whom.young() == Orders.Young.NO ? "" : text("interview.order.child." + whom.young()),
                        fields.problem("despite") != null || fields.flag("despite"),
                        fields,
                        new OrderPage.Choices(
                                Option.of(Kind.class, "interview.kind"),
                                Option.of(Answered.Source.class, "interview.source"),
                                Option.of(Answered.Mode.class, "interview.mode"),
                                Option.of(Answered.Purpose.class, "interview.purpose"),
                                Option.of(Answered.UpdateReason.class, "interview.update-reason"),
                                Option.of(Answered.Ground.class, "interview.ground"),
                                Option.of(Answered.RelativePurpose.class, "interview.relative-purpose"),
                                workers(Kind.RWS_I),
                                workers(Kind.WDM))),
                status);
    }

    private List<Option> workers(Kind kind) {
        return orders.workers(kind).stream()
                .map(worker -> new Option(worker.id().toString(), worker.name()))
                .toList();
    }
}
