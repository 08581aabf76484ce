package pl.oparcie.register.person;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.web.Questions;
import pl.oparcie.register.PersonId;

/** Use cases around the relations of a person, also with people outside the household. */
@Service
@Transactional
class RelationService {

    private final RelationStore store;
    private final Questions questions;
    private final PersonService persons;
    private final Audit audit;

    RelationService(RelationStore store, Questions questions, PersonService persons, Audit audit) {
        this.store = store;
        this.questions = questions;
        this.persons = persons;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Relation> of(PersonId person) {
        return questions.list(RelationStore.of(person));
    }

    /** The relations of several people, in one query. */
    @Transactional(readOnly = true)
    public List<Relation> ofAll(Collection<PersonId> people) {
        return store.ofAll(people);
    }

    Relation get(PersonId person, UUID id) {
        persons.forChange(person);
        return store.find(id)
                .filter(relation ->
                        relation.from().equals(person) || relation.to().equals(person))
                .orElseThrow(() -> new NotFound("relation"));
    }

    void add(PersonId person, Relation relation) {
        persons.forChange(person);
        check(relation);
        store.insert(relation);
        audit.record(
                "register.relation.create", Subject.ofPerson(person.value()).and(relation.id()));
    }

    void save(PersonId person, Relation relation) {
        get(person, relation.id());
        check(relation);
        store.update(relation);
        audit.record(
                "register.relation.change", Subject.ofPerson(person.value()).and(relation.id()));
    }

    /** Takes away a line that was written by mistake. */
    void remove(PersonId person, UUID id, int version) {
        get(person, id);
        store.delete(id, version);
        audit.record(
                "register.relation.remove", Subject.ofPerson(person.value()).and(id));
    }

    private void check(Relation relation) {
        var births = store.births(relation.from(), relation.to());
        relation.check(births.get(relation.from()), births.get(relation.to()));
        if (relation.kind().descent() && store.isAncestor(relation.to(), relation.from())) {
            throw new RuleViolation("register.relation.own-ancestor").at("role");
        }
    }
}
