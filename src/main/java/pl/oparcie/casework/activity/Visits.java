package pl.oparcie.casework.activity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Today;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/** Plans visits and says what became of them. */
@Service
@Transactional
class Visits {

    private final VisitStore store;
    private final Terms terms;
    private final Today today;

    Visits(VisitStore store, Terms terms, Today today) {
        this.store = store;
        this.terms = terms;
        this.today = today;
    }

    /** The planned visit came about, or the people refused it or were not there: an entry tells of it. */
    void held(CaseId caseId, VisitId visit, ActivityId entry, Content content) {
        var why =
                switch (content.outcome()) {
                    case HELD -> null;
                    case REFUSED -> WhyNot.REFUSED;
                    case NOBODY -> WhyNot.NOBODY;
                };
        store.told(caseId, visit, entry, why);
        terms.done(TermKind.VISIT, visit.value(), today.date());
    }
}
