package pl.oparcie.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.intake.contact.Channel;
import pl.oparcie.intake.contact.Contacts;
import pl.oparcie.intake.contact.Outcome;
import pl.oparcie.intake.contact.Reporter;

/** Who came or called first; and those who went away with information. */
@Component
@Order(0)
class ContactChapter implements Chapter {

    private final Contacts contacts;

    ContactChapter(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var told = story.contact();
        if (told != null) {
            var reference = story.reference();
            script.add(
                    told.on(),
                    "08:20",
                    told.by(),
                    "first contact",
                    () -> known.contact(contacts.note(new Contacts.Told(
                                    known.on(told.on()),
                                    channel(told.channel()),
                                    reporter(told.who()),
                                    told.who(),
                                    reference.first() + " " + reference.last(),
                                    told.words(),
                                    told.expectation(),
                                    Outcome.valueOf(told.outcome()),
                                    ""))
                            .value()));
        }
    }

    /** Contacts that became nothing more. */
    List<Step> others(ContactStory stories, Days days) {
        var script = new Script("contacts");
        for (var told : stories.contacts()) {
            var person = told.person();
            script.add(
                    told.on(),
                    told.time(),
                    told.by(),
                    told.who(),
                    () -> contacts.note(new Contacts.Told(
                            days.on(told.on()),
                            channel(told.channel()),
                            Reporter.valueOf(told.reporter()),
                            told.who(),
                            person == null ? told.who() : person.first() + " " + person.last(),
                            told.words(),
                            told.expectation(),
                            Outcome.valueOf(told.outcome()),
                            told.answer())));
        }
        return script.steps();
    }

    private static Channel channel(String code) {
        return code.equals("VISIT") ? Channel.FIELD : Channel.valueOf(code);
    }

    /** Whoever is called pan or pani came for himself; others in an office. */
    private static Reporter reporter(String who) {
        return who.toLowerCase(Locale.ROOT).matches("pani? .*") ? Reporter.PERSON : Reporter.INSTITUTION;
    }
}
