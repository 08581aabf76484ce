package pl.oparcie.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file {@code demo/contacts.yaml}: information given to people who did not become a case. */
record ContactStory(List<Contact> contacts) {

    record Contact(
            int on,
            LocalTime time,
            String channel,
            String by,
            String who,
            String reporter,
            @Nullable Person person,
            @Nullable String phone,
            String words,
            String expectation,
            String answer,
            int minutes,
            String outcome) {}

    record Person(String first, String last, LocalDate born, String sex) {}
}
