package pl.oparcie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Sources of rules in English. */
class LawTest {

    private static final Pattern BASIS = Pattern.compile("basis: \"([^\"]*)\"");
    private static final Pattern POLISH = Pattern.compile("(?U)[ąćęłńóśźż]|\\b(ustawy|projekt|praktyka|z)\\b");

    @Test
    void noFormQuotesItsSourceInPolishOnAnEnglishPage() throws IOException {
        var polish = new TreeSet<String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.yaml")) {
            BASIS.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> Law.english(found.group(1)))
                    .filter(words -> POLISH.matcher(words).find())
                    .forEach(polish::add);
        }
        assertThat(polish).isEmpty();
        assertThat(Law.english("art. 107 ust. 5b ustawy o pomocy społecznej; § 11 rozporządzenia"))
                .isEqualTo("art. 107 ust. 5b of the Social Assistance Act; § 11 of the regulation");
    }
}
