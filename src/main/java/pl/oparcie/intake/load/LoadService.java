package pl.oparcie.intake.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.intake.Actors;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.RuleViolation;

/** Watching the load, and settling how much a case weighs. For leaders and the director. */
@Service
@Transactional
class LoadService {

    private final Loads loads;
    private final WeightStore weights;
    private final Actors actors;
    private final Audit audit;

    LoadService(Loads loads, WeightStore weights, Actors actors, Audit audit) {
        this.loads = loads;
        this.weights = weights;
        this.actors = actors;
        this.audit = audit;
    }

    /** The loads, and the ratios of the act over what the user sees: the centre or one's own teams. */
    record Seen(List<Load> loads, Staffing staffing, boolean wholeCentre) {}

    Seen read() {
        requireSupervisor();
        audit.record("load.read", Subject.NONE);
        var all = loads.all();
        return new Seen(all, loads.staffing(all), actors.director());
    }

    Map<Weight, WeightStore.Value> weights() {
        requireSupervisor();
        return weights.today();
    }

    List<WeightStore.Value> history() {
        return weights.history();
    }

    /** From a day on, cases weigh so; what held before stays known. */
    void settle(Map<Weight, BigDecimal> wanted, LocalDate from) {
        requireSupervisor();
        var current = weights.today();
        for (var weight : wanted.entrySet()) {
            var now = current.get(weight.getKey());
            if (now != null && now.value().compareTo(weight.getValue()) == 0) {
                continue;
            }
            if (weights.lastChange(weight.getKey()).filter(from::isBefore).isPresent()) {
                throw new RuleViolation("intake.weights.before-last").at("from");
            }
            weights.settle(weight.getKey(), weight.getValue(), from);
        }
        audit.record("load.weights", Subject.NONE);
    }

    private void requireSupervisor() {
        if (!actors.leader() && !actors.director()) {
            throw new Forbidden("supervisor");
        }
    }
}
