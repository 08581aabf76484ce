package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** Where a contract stands: a step begins where it may, goes on to the next state, and its day is none to come. */
@Component
class Standing {

    private final Contracts contracts;
    private final ContractStore store;
    private final Today today;

    Standing(Contracts contracts, ContractStore store, Today today) {
        this.contracts = contracts;
        this.store = store;
        this.today = today;
    }

    /** The contract, if it stands where the step begins; else somebody was faster. */
    Contract in(ContractId id, State first, State... others) {
        return standing(contracts.toWrite(id), first, others);
    }

    /** The same for steps that are left when the case is closed. */
    Contract inEvenClosed(ContractId id, State first, State... others) {
        return standing(contracts.toFinish(id), first, others);
    }

    private static Contract standing(Contract contract, State first, State... others) {
        if (!EnumSet.of(first, others).contains(contract.state())) {
            throw new Conflict("contract");
        }
        return contract;
    }

    void go(Contract contract, int version, State state, String set, Map<String, @Nullable Object> values) {
        values.put("state", state.name());
        store.change(contract.id(), version, "state = :state" + set, values);
    }

    void requireNotFuture(LocalDate on) {
        if (on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
    }

    static void requireNotBefore(LocalDate on, @Nullable LocalDate day, String problem) {
        if (day != null && on.isBefore(day)) {
            throw new RuleViolation(problem).at("on");
        }
    }
}
