package pl.oparcie.intake.indication;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.TestPersons;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.intake.Area;
import pl.oparcie.intake.IndicationId;
import pl.oparcie.intake.Subjects;
import pl.oparcie.intake.Urgency;
import pl.oparcie.register.NewAddress;
import pl.oparcie.register.PersonId;

/** Makes indications through the use cases, for a new person each time. */
@Component
public class TestIndications {

    private final WritingService writing;
    private final DecisionService decisions;
    private final AssigningService assigning;
    private final Subjects subjects;
    private final TestPersons persons;
    private final TransactionTemplate transaction;

    TestIndications(
            WritingService writing,
            DecisionService decisions,
            AssigningService assigning,
            Subjects subjects,
            TestPersons persons,
            TransactionTemplate transaction) {
        this.writing = writing;
        this.decisions = decisions;
        this.assigning = assigning;
        this.subjects = subjects;
        this.persons = persons;
        this.transaction = transaction;
    }

    /** An indication and the person it is about. */
    public record Made(IndicationId id, PersonId person, String name) {
        public String url() {
            return "/indications/" + id;
        }
    }

    /** Somebody registered by the author, with a household. */
    public PersonId person(Person author) {
        var person = persons.woman(author, "Halina", TestPersons.surname("Wskazana"));
        persons.household(author, person, NewAddress.at("Skawina", "ul. Polna", "14", "", "32-050"));
        return person;
    }

    public Made draft(Person author) {
        return draft(author, person(author));
    }

    /** About somebody who was registered before. */
    Made draft(Person author, PersonId person) {
        return author.does(() -> transaction.execute(status -> {
            var known = subjects.known(person);
            return new Made(writing.create(known, Optional.empty(), content()), person, known.name());
        }));
    }

    /** Sent to the director. */
    public Made submitted(Person author) {
        var made = draft(author);
        author.does(() -> writing.submit(made.id()));
        return made;
    }

    public Made accepted(Person author, Person director) {
        var made = submitted(author);
        director.does(() -> decisions.accept(made.id(), 1));
        return made;
    }

    /** Accepted and given to a worker, from the version that was sent. */
    void give(Made made, Person director, Person leader, Person lead, int version) {
        director.does(() -> decisions.accept(made.id(), version));
        leader.does(() -> assigning.assign(made.id(), version + 1, lead.id()));
    }

    /** Given to a worker of the leader's team: the case is open. */
    public Made assigned(Person author, Person director, Person leader, Person lead) {
        var made = accepted(author, director);
        leader.does(() -> assigning.assign(made.id(), 2, lead.id()));
        return made;
    }

    static Content content() {
        return new Content(
                new Content.Origin(CaseSource.INDICATION, Optional.empty(), Optional.empty()),
                new Content.Family("ul. Polna 14, Skawina", "", Optional.of(1), Minors.NO, Set.of()),
                new Content.Need(
                        Set.of(ReasonCode.UNEMPLOYMENT),
                        "",
                        Set.of(Area.WORK, Area.FINANCE),
                        "Od dwóch lat bez pracy, zaległości w czynszu.",
                        "Chciałaby wrócić do pracy w kuchni."),
                new Content.Details(
                        "",
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Urgency.ORDINARY,
                        "",
                        Optional.empty(),
                        Optional.empty()));
    }
}
