package pl.oparcie.register.household;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.Forbidden;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.register.Districts;
import pl.oparcie.register.HouseholdId;
import pl.oparcie.register.Households;
import pl.oparcie.register.NewHousehold;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;

/** Use cases around one household: its address, and who moves in and out. Row-level security says who sees it. */
@Service
@Transactional
class HouseholdService {

    private final HouseholdStore store;
    private final Households households;
    private final People people;
    private final Districts districts;
    private final Access access;
    private final Audit audit;
    private final Today today;

    HouseholdService(
            HouseholdStore store,
            Households households,
            People people,
            Districts districts,
            Access access,
            Audit audit,
            Today today) {
        this.store = store;
        this.households = households;
        this.people = people;
        this.districts = districts;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    HouseholdStore.Kept open(HouseholdId id) {
        requireStaff();
        var kept = store.get(id);
        audit.record("register.household.read", Subject.of(id.value()));
        return kept;
    }

    void requireStaff() {
        access.requireRole(People.STAFF.toArray(Role[]::new));
    }

    HouseholdStore.Kept forChange(HouseholdId id) {
        requireStaff();
        var kept = store.get(id);
        if (!store.mayChange(id)) {
            throw new Forbidden("household");
        }
        return kept;
    }

    boolean mayChange(HouseholdId id) {
        return store.mayChange(id);
    }

    HouseholdId create(PersonId reference, HouseholdForm.Data data, LocalDate from) {
        people.get(reference);
        var id = households.register(
                NewHousehold.of(reference, data.address(), from).named(data.name()));
        if (data.district() != null) {
            var kept = store.get(id);
            var named = new HouseholdForm.Data(kept.name(), data.address(), data.district(), data.reason());
            store.save(id, named, data.district(), today.date(), kept.version());
        }
        return id;
    }

    void save(HouseholdId id, HouseholdForm.Data data, int version) {
        var before = forChange(id);
        if (before.version() != version) {
            throw new Conflict("household");
        }
        var byHand = data.district();
        var district = byHand != null
                ? byHand
                : districts.of(data.address()).map(Districts.Found::id).orElse(null);
        var on = byHand == null ? null : byHand.equals(before.district()) ? before.districtOn() : today.date();
        store.save(id, data, district, on, version);
        audit.record("register.household.change", Subject.of(id.value()), data.reason());
    }

    /** Somebody moves in; with {@code leaving}, what the register says of where the person lived until then ends that day. */
    void moveIn(HouseholdId id, PersonId person, LocalDate from, boolean leaving) {
        forChange(id);
        if (people.find(person).isEmpty()) {
            throw new RuleViolation("register.member.no-access").at("other");
        }
        if (leaving) {
            store.living(person, from).filter(living -> living.to() == null).ifPresent(living -> leave(living, from));
        }
        households.join(id, person, from, false);
        audit.record("register.household.join", Subject.ofPerson(person.value()).and(id.value()));
    }

    private void leave(HouseholdStore.Membership living, LocalDate away) {
        if (!away.isAfter(living.from())) {
            throw new RuleViolation("register.member.end-before-start").at("from");
        }
        store.leave(living.id(), away);
    }

    void moveOut(HouseholdId id, UUID member, LocalDate away) {
        forChange(id);
        var living = member(id, member);
        if (!away.isAfter(living.from())) {
            throw new RuleViolation("register.member.end-before-start").at("away");
        }
        if (away.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("away");
        }
        store.leave(member, away);
        audit.record(
                "register.household.leave",
                Subject.ofPerson(living.person().value()).and(id.value()));
    }

    void makeReference(HouseholdId id, UUID member) {
        forChange(id);
        var living = member(id, member);
        if (living.to() != null) {
            throw new Conflict("member");
        }
        store.reference(id, member);
        audit.record(
                "register.household.reference",
                Subject.ofPerson(living.person().value()).and(id.value()));
    }

    Households.Member member(HouseholdId id, UUID member) {
        return households.history(id).stream()
                .filter(living -> living.id().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotFound("member"));
    }
}
