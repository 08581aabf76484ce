package pl.oparcie.casework.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.casework.CaseForms;
import pl.oparcie.casework.transfer.BulkTransferStore.Movable;
import pl.oparcie.casework.view.BulkPage;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;
import pl.oparcie.platform.web.Pages;

/** Moving many cases at once, as when a worker leaves. */
@Controller
@RequestMapping("/cases/transfers")
class BulkController {

    private final BulkTransfers service;
    private final CaseForms forms;

    BulkController(BulkTransfers service, CaseForms forms) {
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView choose(Fields in) {
        var from = in.uuid("from").map(UserId::new).orElse(null);
        var path = from == null ? "/cases/transfers/new" : "/cases/transfers/new?from=" + from;
        return page(from, forms.open(path, Map.of()), HttpStatus.OK);
    }

    private ModelAndView page(@Nullable UserId from, Fields fields, HttpStatus status) {
        return Pages.page(
                "casework/bulk",
                new BulkPage(
                        fields,
                        Fields.of(from == null ? Map.of() : Map.of("from", from)),
                        from == null ? "" : from.toString(),
                        service.leading().stream()
                                .map(worker -> new Option(
                                        worker.id().toString(),
                                        Texts.text("casework.bulk.worker", worker.name(), worker.cases())))
                                .toList(),
                        service.receivers().stream()
                                .filter(worker -> !worker.id().equals(from))
                                .map(TransferController::option)
                                .toList(),
                        from == null
                                ? List.of()
                                : service.movable(from).stream()
                                        .map(one -> new Option(one.id().toString(), one.name(), one.mark()))
                                        .toList()),
                status);
    }

    @PostMapping("/new")
    ModelAndView move(Fields in) {
        var from = TransferController.requiredUser(in, "from");
        var to = TransferController.requiredUser(in, "to");
        var reason = in.requiredText("reason", 1000);
        var chosen = in.uuids("cases");
        if (!in.flag("all") && chosen.isEmpty()) {
            in.reject("cases", "casework.bulk.none");
        }
        return forms.submit(
                in,
                () -> {
                    var leaves = Objects.requireNonNull(from);
                    var ids = in.flag("all")
                            ? service.movable(leaves).stream().map(Movable::id).toList()
                            : List.copyOf(chosen);
                    return "/batches/" + service.start(leaves, Objects.requireNonNull(to), ids, reason);
                },
                "casework.bulk.started",
                status -> page(from, in, status));
    }
}
