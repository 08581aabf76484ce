package pl.oparcie.contract;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Today;

/** Lists over many cases; row-level security says whose. */
@Service
@Transactional
class ContractOverview {

    private final ContractLists lists;
    private final Audit audit;
    private final Today today;

    ContractOverview(ContractLists lists, Audit audit, Today today) {
        this.lists = lists;
        this.audit = audit;
        this.today = today;
    }

    List<ContractLists.Row> rows(ContractLists.Which which, ContractLists.Only only, @Nullable UUID before) {
        audit.record("contract.list", Subject.NONE);
        return lists.rows(which, only, before, today.date());
    }

    List<ContractLists.Count> counts(ContractLists.Only only) {
        return lists.counts(only, today.date());
    }

    List<ContractLists.Count> reasons(ContractLists.Only only) {
        return lists.reasons(only);
    }

    int year() {
        return today.date().getYear();
    }
}
