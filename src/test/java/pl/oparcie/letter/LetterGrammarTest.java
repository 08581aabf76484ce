package pl.oparcie.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPersons;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.PersonId;
import pl.oparcie.template.Format;
import pl.oparcie.template.LetterKind;
import pl.oparcie.template.Templates;

/** Every kind of letter, filled from a case for a woman and for a man: nothing unresolved, right words. */
@OparcieTest
class LetterGrammarTest {

    /** Words a letter says of whom it is about; of the other sex they must not stand in it. */
    private static final Map<AddressForm, List<String>> WORDS = Map.of(
            AddressForm.PANI, List.of("urodzona", "zamieszkała", "Pani ", "Zapoznałam się"),
            AddressForm.PAN, List.of("urodzony", "zamieszkały", "Pan ", "Zapoznałem się"));

    /** What a test centre and its workers have not. */
    private static final Set<String> PEN = Set.of("osrodek.", "pracownik.");

    /** A space, or several, before a comma or a full stop. */
    private static final Pattern BEFORE_A_STOP = Pattern.compile("\\S{0,20}[\\p{L}\\d)”][ \\u00a0]+[,.;:!?](?=\\s|$)");

    @Autowired
    Letters letters;

    @Autowired
    LetterSpecs specs;

    @Autowired
    Templates templates;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource(value = AddressForm.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everyKindReadsRight(AddressForm form) {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);
        var child = cases.child(worker, of, "Zuzanna", LocalDate.of(2014, 5, 6));
        worker.does(() -> {
            transaction.executeWithoutResult(status -> known(of, form));
            var problems = new TreeMap<String, String>();
            for (var template : templates.usable(LocalDate.of(2026, 11, 23))) {
                transaction.executeWithoutResult(status -> {
                    var problem = problem(of, child, template.kind(), form);
                    if (!problem.isEmpty()) {
                        problems.put(template.kind().name(), problem);
                    }
                });
            }
            assertThat(problems).isEmpty();
        });
    }

    /** The register knows everything a letter may say; the man's first name ends like a woman's. */
    private void known(TestCases.Case of, AddressForm form) {
        var woman = form == AddressForm.PANI;
        var born = LocalDate.of(1984, 3, 12);
        jdbc.sql("""
                        update register.person set first_name = :first, sex = :sex, address_form = :form, birth_date = :born, pesel = :pesel,
                               pesel_missing = null where id = :id
                        """)
                .param("first", woman ? "Halina" : "Barnaba")
                .param("sex", woman ? "F" : "M")
                .param("form", form.name())
                .param("born", born)
                .param("pesel", TestPersons.pesel(born, woman))
                .param("id", of.person().value())
                .update();
        jdbc.sql(
                        "update register.household set place = 'Lipowiec', street = 'Rynek', house = '3', postcode = '32-990' where id = :id")
                .param("id", of.household().value())
                .update();
        jdbc.sql("update casework.case_file set name = 'Rodzina Próbna' where id = :id")
                .param("id", of.id().value())
                .update();
        jdbc.sql(
                        "insert into register.contact_point (id, person_id, kind, value) values (uuidv7(), :id, 'PHONE', '600100200')")
                .param("id", of.person().value())
                .update();
    }

    private String problem(TestCases.Case of, PersonId child, LetterKind kind, AddressForm form) {
        var id = letters.write(of.id(), letter(of, child, kind));
        var found = new ArrayList<String>();
        for (var format : Format.values()) {
            var filled = letters.document(id, format);
            if (format == Format.ODT) {
                PdfCheck.assertPdfUa1(filled.pdf());
            }
            filled.open().stream()
                    .filter(open -> PEN.stream().noneMatch(open::startsWith))
                    .forEach(open -> found.add(format + " open " + open));
            read(format.name(), written(filled.editable(), format), form, found);
            read(format + " as PDF", text(filled.pdf()), form, found);
        }
        return String.join(", ", found);
    }

    private static void read(String document, String words, AddressForm form, List<String> problems) {
        var found = new ArrayList<String>();
        for (var never : List.of("{", "}", "[", "]", "null", "()", "( )", "..,")) {
            if (words.contains(never)) {
                found.add("has " + never);
            }
        }
        BEFORE_A_STOP.matcher(words).results().forEach(at -> found.add("space in \"" + at.group() + '"'));
        var text = words.replaceAll("\\s+", " ");
        var other = form == AddressForm.PANI ? AddressForm.PAN : AddressForm.PANI;
        WORDS.get(other).stream()
                .filter(word -> text.matches(".*\\b" + word + ".*"))
                .forEach(word -> found.add("says " + word));
        if (!text.contains("Próbna")) {
            found.add("does not name the person");
        }
        found.forEach(one -> problems.add(document + " " + one));
    }

    private static String written(byte[] document, Format format) {
        try {
            return pl.oparcie.template.TestLetters.text(document, format);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewLetter letter(TestCases.Case of, PersonId child, LetterKind kind) {
        var spec = specs.of(kind);
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : spec.fields()) {
            fields.put(
                    field.key(),
                    switch (field.type()) {
                        case TEXT, LONG -> List.of("Słowa pracownika");
                        case DATE -> List.of("2026-11-20");
                        case TIME -> List.of("10:30");
                        case MONEY -> List.of("1250.40");
                        case NUMBER -> List.of("48,5");
                        case ONE, MANY -> List.of(field.options().getFirst());
                        case CHILD -> List.of(child.toString());
                    });
        }
        var to =
                switch (spec.to().getFirst()) {
                    case HEAD -> NewLetter.To.head();
                    case FILE -> NewLetter.To.file();
                    case PERSON -> NewLetter.To.person(of.person());
                    default -> NewLetter.To.anybody("Urząd Miasta", "Rynek 1, 32-990 Lipowiec");
                };
        return new NewLetter(
                kind.suppliedId(),
                kind.label(),
                of.person(),
                null,
                spec.to().contains(NewLetter.To.Kind.FREE) || to.kind() != NewLetter.To.Kind.FREE
                        ? to
                        : NewLetter.To.file(),
                LocalDate.of(2026, 11, 23),
                spec.signs(),
                fields,
                true,
                LocalDate.of(2026, 12, 7),
                null);
    }

    @Test
    void withoutAFormOfAddressNoneIsGuessed() {
        var worker = people.socialWorker(people.teamLeader().team());
        var of = cases.ledBy(worker);
        worker.does(() -> transaction.executeWithoutResult(status -> {
            known(of, AddressForm.NONE);
            var id = letters.write(of.id(), letter(of, of.person(), LetterKind.INFORMATION_REQUEST));
            assertThat(text(letters.document(id, Format.DOCX).pdf()))
                    .contains("Barnaba Próbna")
                    .doesNotContain("Pan ", "Pani ", "zamieszkały", "zamieszkała", "urodzony ", "urodzona ");
        }));
    }
}
