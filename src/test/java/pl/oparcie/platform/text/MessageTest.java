package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Locale POLISH = Locale.of("pl");

    @Test
    void short_way_says_what_ICU_says() {
        for (var pattern : List.of(
                "Zapisano {0}.",
                "{1} i {0}", "bez słów", "to ''{0}''", "'{0}' {1}", "O''Brien", "{0} {2}", "it's {0}")) {
            Object[] arguments = {"Łęcki", "<b>"};
            assertThat(new Message(pattern, POLISH).format(arguments))
                    .as(pattern)
                    .isEqualTo(new MessageFormat(pattern, POLISH).format(arguments));
        }
    }

    @Test
    void numbers_and_plurals_are_left_to_ICU() {
        assertThat(new Message("{0}", POLISH).format(12_345)).isEqualTo("12\u00a0345");
        var people = new Message("{0, plural, one{# osoba} few{# osoby} many{# osób} other{# osoby}}", POLISH);
        assertThat(people.format(2)).isEqualTo("2 osoby");
        assertThat(people.format(5)).isEqualTo("5 osób");
    }
}
