package pl.oparcie.register.person;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Owner;
import pl.oparcie.platform.NotFound;
import pl.oparcie.register.People;
import pl.oparcie.register.PersonId;

/** Documents of a person, whatever the case. Whoever may change the person's data may add them. */
@Component
class PersonDocuments implements AttachmentOwner {

    private final People people;
    private final PersonService persons;

    PersonDocuments(People people, PersonService persons) {
        this.people = people;
        this.persons = persons;
    }

    @Override
    public String kind() {
        return Owner.PERSON;
    }

    @Override
    public Owner open(UUID id) {
        return people.find(new PersonId(id))
                .map(person -> Owner.ofPerson(id))
                .orElseThrow(() -> new NotFound("person"));
    }

    @Override
    public boolean mayAdd(Owner owner) {
        return persons.mayChange(new PersonId(owner.id()));
    }

    @Override
    public String url(Owner owner) {
        return "/people/" + owner.id();
    }

    @Override
    public String title(Owner owner) {
        return people.get(new PersonId(owner.id())).name();
    }
}
