package pl.oparcie.platform.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.text.Texts;

/**
 * Opens and closes forms so that nothing typed is lost and nothing is saved twice. A form gets an id when it is opened; drafts are kept
 * and submissions are counted under that id.
 */
@Service
public class Forms {

    private final DraftStore drafts;

    Forms(DraftStore drafts) {
        this.drafts = drafts;
    }

    /**
     * Fields of a form opened at an address: this user's unfinished words from there, or the initial values. Words written before the record
     * changed lie beside what it says now, and can be saved.
     */
    @Transactional(readOnly = true)
    public Fields open(String path, Map<String, ?> initial) {
        return drafts.unfinished(CurrentUser.me(), path)
                .map(draft -> Fields.restored(draft.fields(), draft.formId(), path, Texts.dateTime(draft.updatedAt())))
                .map(restored ->
                        restored.isBehind(initial) ? restored.against(initial, Texts.text("draft.behind")) : restored)
                .orElseGet(() -> Fields.of(initial).opened(Ids.next(), path));
    }

    /**
     * Fields of a step, which says something new rather than changing what is kept: this user's unfinished words from there stay as good as
     * they were, whatever the record's other steps did meanwhile, and are sent for the record as it is now.
     *
     * @param initial the values of a fresh form; its {@code version} is taken in any case
     */
    @Transactional(readOnly = true)
    public Fields resume(String path, Map<String, ?> initial) {
        return drafts.unfinished(CurrentUser.me(), path)
                .map(draft -> Fields.restored(draft.fields(), draft.formId(), path, Texts.dateTime(draft.updatedAt()))
                        .now(initial))
                .orElseGet(() -> Fields.of(initial).opened(Ids.next(), path));
    }

    /**
     * Runs a use case once for each opening of a form, in one transaction with the removal of its draft.
     *
     * @param useCase does the work and returns the address to show next
     * @return that address; for a form submitted a second time with the same words, the address of the first time
     */
    @Transactional
    public String once(Fields in, Supplier<String> useCase) {
        if (in.formId().isEmpty()) {
            return useCase.get();
        }
        var form = formId(in);
        if (!drafts.claim(form, CurrentUser.me(), in.fingerprint())) {
            return drafts.resultOf(form, CurrentUser.me()).orElseThrow(() -> new Conflict("form"));
        }
        var address = useCase.get();
        drafts.finish(form, address);
        return address;
    }

    /**
     * Keeps the words of a form that came too late (its session has ended) as the current user's draft, to be found at the form's address.
     *
     * @return whether they are kept
     */
    @Transactional
    public boolean keep(String path, Fields in) {
        if (in.formId().isEmpty()) {
            return false;
        }
        var title = drafts.unfinished(CurrentUser.me(), path)
                .map(DraftStore.Draft::title)
                .orElseGet(() -> Texts.text("draft.lost-title"));
        drafts.keep(formId(in), CurrentUser.me(), path, title, in.forDraft());
        return true;
    }

    /** Throws away what the current user left unfinished at an address. */
    @Transactional
    public void forget(String path) {
        drafts.unfinished(CurrentUser.me(), path).ifPresent(draft -> drafts.discard(draft.formId(), CurrentUser.me()));
    }

    private static UUID formId(Fields in) {
        try {
            return UUID.fromString(in.formId());
        } catch (IllegalArgumentException e) {
            throw new Conflict("form");
        }
    }
}
