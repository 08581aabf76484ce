package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.Chronology;
import pl.oparcie.casework.Stages;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;

/** Places in a shelter, with what they rest on: a contract in force, urgency, or care (art. 48a ust. 2, 2a, 2e). */
@Service
@Transactional
class Shelters {

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Access access;
    private final Audit audit;
    private final Stages stages;
    private final Chronology chronology;
    private final Today today;

    Shelters(
            JdbcClient jdbc,
            Contracts contracts,
            Access access,
            Audit audit,
            Stages stages,
            Chronology chronology,
            Today today) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.access = access;
        this.audit = audit;
        this.stages = stages;
        this.chronology = chronology;
        this.today = today;
    }

    /** What a place rests on. */
    enum Basis {
        CONTRACT,
        /** At the place of stay, urgently (art. 101 ust. 3). */
        URGENT,
        /** A shelter with care, for somebody who is not self-reliant (art. 48a ust. 2e). */
        CARE
    }

    /** A place somebody gets. */
    record NewPlace(
            UUID person,
            String place,
            LocalDate from,
            @Nullable LocalDate until,
            Basis basis,
            String note) {}

    /** A place somebody got. */
    record Place(
            UUID id,
            String person,
            String place,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            Basis basis,
            @Nullable UUID contractId) {

        /** Nobody noted yet that it was left; a day to come is only planned. */
        boolean open(LocalDate today) {
            return untilOn == null || untilOn.isAfter(today);
        }
    }

    /** Refuses a place without a contract signed by its first day and not ended before it, save where the law asks none (C-18). */
    void add(CaseId id, NewPlace given) {
        access.require(ContractAction.WRITE, id);
        stages.requireOpen(id);
        if (given.from().isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("from");
        }
        if (given.until() != null && given.until().isBefore(given.from())) {
            throw new RuleViolation("contract.until-before").at("until");
        }
        if (contracts.known(id).members().stream().noneMatch(it -> it.id().equals(given.person()))) {
            throw new RuleViolation("contract.not-of-household").at("person");
        }
        if (overlaps(given)) {
            throw new RuleViolation("contract.shelter-held").at("from");
        }
        var contract = given.basis() == Basis.CONTRACT ? contracts.heldWith(id, given.person(), given.from()) : null;
        ContractRules.require(ContractRules.shelter(contract != null, given.basis() != Basis.CONTRACT));
        var key = Ids.next();
        jdbc.sql("""
                        insert into contract.shelter (id, case_id, person_id, place, from_on, until_on, basis, contract_id, note, author_id)
                        values (:id, :case, :person, :place, :from, :until, :basis, :contract, :note, :me)
                        """)
                .param("id", key)
                .param("case", id.value())
                .param("person", given.person())
                .param("place", given.place())
                .param("from", given.from())
                .param("until", given.until())
                .param("basis", given.basis().name())
                .param("contract", contract == null ? null : contract.value())
                .param("note", given.note())
                .param("me", CurrentUser.me().value())
                .update();
        chronology.add(
                id,
                Chronology.Kind.STAGE,
                given.from(),
                "contract.chronology.shelter." + given.basis(),
                List.of(given.place()),
                given.note(),
                "/cases/" + id + "/contract");
        audit.record("contract.shelter", Subject.ofCase(id.value()).and(key));
    }

    /** Nobody lives in two shelters on one day; he may leave one and come to the next on the same. */
    private boolean overlaps(NewPlace given) {
        return jdbc.sql("""
                        select exists (select 1 from contract.shelter s where s.person_id = :person
                           and daterange(s.from_on, case when s.until_on is null then null else greatest(s.until_on, s.from_on + 1) end) && daterange(:from::date, case when :until::date is null then null else greatest(:until::date, :from::date + 1) end))
                        """)
                .param("person", given.person())
                .param("from", given.from())
                .param("until", given.until(), java.sql.Types.DATE)
                .query(Boolean.class)
                .single();
    }

    /** The person left; also noted after the case is closed. */
    void left(CaseId id, UUID place, LocalDate on) {
        access.require(ContractAction.WRITE, id);
        var found = of(id).stream()
                .filter(it -> it.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new NotFound("shelter"));
        if (on.isAfter(today.date())) {
            throw new RuleViolation("problem.date-future").at("on");
        }
        if (on.isBefore(found.fromOn())) {
            throw new RuleViolation("contract.until-before").at("on");
        }
        var changed = jdbc.sql("""
                        update contract.shelter set until_on = :on where id = :id and case_id = :case
                           and (until_on is null or until_on > :today)
                        """)
                .param("on", on)
                .param("id", place)
                .param("case", id.value())
                .param("today", today.date())
                .update();
        if (changed != 1) {
            throw new Conflict("shelter");
        }
        chronology.add(
                id,
                Chronology.Kind.STAGE,
                on,
                "contract.chronology.shelter.left",
                List.of(found.place()),
                "",
                "/cases/" + id + "/contract");
        audit.record("contract.leave-shelter", Subject.ofCase(id.value()).and(place));
    }

    /** The places of a case, the newest first. */
    @Transactional(readOnly = true)
    List<Place> of(CaseId id) {
        access.require(ContractAction.READ, id);
        return jdbc.sql("""
                        select s.id, p.first_name || ' ' || p.last_name as person, s.place, s.from_on, s.until_on, s.basis, s.contract_id
                          from contract.shelter s join register.person p on p.id = s.person_id
                         where s.case_id = :id order by s.from_on desc, s.id desc limit 50
                        """).param("id", id.value()).query(Place.class).list();
    }
}
