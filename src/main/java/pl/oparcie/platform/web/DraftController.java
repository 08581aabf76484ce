package pl.oparcie.platform.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.view.DraftsPage;

/** Keeps what is being typed, every few seconds, and lists what was left unfinished. */
@Controller
@RequestMapping("/drafts")
@Transactional
class DraftController {

    private static final int LONGEST_DRAFT = 1_000_000;

    private final DraftStore drafts;
    private final Questions questions;
    private final Today today;

    DraftController(DraftStore drafts, Questions questions, Today today) {
        this.drafts = drafts;
        this.questions = questions;
        this.today = today;
    }

    @PostMapping("/{form}")
    ResponseEntity<Map<String, String>> keep(@PathVariable UUID form, Fields in) {
        var path = in.value("_path");
        if (!path.equals(Pages.ours(path, "")) || path.length() > 400) {
            return ResponseEntity.badRequest().build();
        }
        var fields = in.forDraft();
        var size = fields.values().stream()
                .flatMap(java.util.List::stream)
                .mapToInt(String::length)
                .sum();
        if (size > LONGEST_DRAFT) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        drafts.keep(form, CurrentUser.me(), path, in.text("_title", 200).orElse(""), fields);
        return ResponseEntity.ok(Map.of("savedAt", Texts.time(today.now())));
    }

    @PostMapping("/{form}/discard")
    ModelAndView discard(@PathVariable UUID form, Fields in) {
        drafts.discard(form, CurrentUser.me());
        return Pages.redirect(Pages.ours(in.value("_path"), "/drafts"));
    }

    @GetMapping
    ModelAndView list() {
        var rows = questions.list(DraftStore.unfinished()).stream()
                .map(draft -> new DraftsPage.Row(
                        draft.formId().toString(),
                        draft.path(),
                        draft.title(),
                        Texts.dateTime(draft.updatedAt()),
                        draft.words()))
                .toList();
        return Pages.page("platform/drafts", new DraftsPage(rows));
    }
}
