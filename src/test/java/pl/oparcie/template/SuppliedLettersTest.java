package pl.oparcie.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.TestPeople;

/** Every letter that comes with the program, filled for a woman and a man, for Word, Writer and paper. */
@OparcieTest
class SuppliedLettersTest {

    @Autowired
    Templates templates;

    @Autowired
    Samples samples;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Arguments> all() {
        return Arrays.stream(LetterKind.values()).filter(LetterKind::supplied).flatMap(kind -> Arrays.stream(
                        Samples.Person.values())
                .flatMap(person -> Arrays.stream(Format.values()).map(format -> Arguments.of(kind, person, format))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aLetterIsWholeInEachDocumentAndOnPaper(LetterKind kind, Samples.Person person, Format format)
            throws IOException {
        var letter = people.socialWorker()
                .does(() -> transaction.execute(
                        status -> templates.fill(kind.suppliedId(), samples.values(kind, person, Set.of()), format)));
        assertThat(letter).isNotNull();
        var written = TestLetters.text(letter.editable(), format);
        var printed = TestLetters.text(letter.pdf());
        for (var words : new String[] {written, printed}) {
            assertThat(words).doesNotContain("{{", "}}", "null", "()", "( )", "\u2028", " ,", ": .", "[]");
        }
        if (System.getProperty("oparcie.letters") != null) {
            var name = kind.code() + "-" + person + "." + format.ending();
            Files.write(Path.of(System.getProperty("oparcie.letters"), name), letter.editable());
            Files.write(Path.of(System.getProperty("oparcie.letters"), name + ".pdf"), letter.pdf());
        }
        if (person == Samples.Person.PANI) {
            PdfCheck.assertPdfUa1(letter.pdf());
            PdfCheck.assertPdfA2a(letter.pdf());
        }
    }
}
