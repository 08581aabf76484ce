package pl.oparcie.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.PreparedLog;
import pl.oparcie.platform.db.Database;
import pl.oparcie.platform.text.Lemmas;
import pl.oparcie.register.person.Pesel;
import pl.oparcie.register.person.Sex;

/** What a data set is made of, without a database. */
class GeneratorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theSameSeedMakesTheSameBytesWhateverTheThreads() throws Exception {
        var once = hashes(7, 1);
        assertThat(hashes(7, 3)).isEqualTo(once);
        assertThat(once).hasSizeGreaterThan(70);
        var other = hashes(8, 2);
        assertThat(other.get(Table.CHRONOLOGY)).isNotEqualTo(once.get(Table.CHRONOLOGY));
    }

    @Test
    void everybodyHasAValidPeselOfTheirOwn() {
        var people = new World(Size.TINY, 3, TODAY)
                .households.stream()
                        .flatMap(household -> household.members.stream())
                        .map(Household.Member::person)
                        .distinct()
                        .toList();
        assertThat(people).hasSizeGreaterThan(100).allSatisfy(person -> {
            var pesel = Pesel.parse(person.pesel).orElseThrow();
            assertThat(pesel.birthDate()).isEqualTo(person.born);
            assertThat(pesel.sex()).isEqualTo(person.woman ? Sex.FEMALE : Sex.MALE);
        });
        assertThat(people.stream().map(person -> person.pesel)).doesNotHaveDuplicates();
    }

    @Test
    void textsAreFoundByTheWordsTheProgramWouldIndex() {
        var text = "Pani Żaneta zapłaciła 1 240 zł za prąd; wizyta u kardiologa 12.03.2026, ul. Kościelna.";
        var found = new Words().of(text);
        assertThat(Arrays.stream(found.words(), 0, found.count()).map(word -> new String(word, StandardCharsets.UTF_8)))
                .containsExactlyInAnyOrderElementsOf(Lemmas.of(text));
    }

    @Test
    void aLoginIsKnownWithoutTheDatabase() {
        var logins = new Logins(Size.LARGE);
        assertThat(logins.of(Role.SOCIAL_WORKER)).hasSize(100).startsWith("worker001");
        assertThat(Arrays.stream(Role.values()).mapToInt(logins::count).sum()).isEqualTo(350);
    }

    @Test
    void aHouseholdHasOnePartOneAndThenUpdatesOfTheOneBefore() {
        var world = new World(Size.MEDIUM, 3, TODAY);
        var plan = new InterviewPlan(world);
        var all = world.cases.stream().flatMap(file -> plan.of(file).stream()).toList();
        assertThat(all).extracting(it -> it.number).doesNotHaveDuplicates();
        assertThat(all).extracting(it -> it.state).contains(InterviewPlan.State.values());
        assertThat(all.stream().filter(it -> it.kind().equals("RWS_I") && it.state == InterviewPlan.State.FILED))
                .extracting(it -> it.file.household)
                .doesNotHaveDuplicates();
        assertThat(all.stream().filter(it -> it.former != null))
                .hasSizeGreaterThan(500)
                .allSatisfy(it -> {
                    var former = java.util.Objects.requireNonNull(it.former);
                    assertThat(former.state).isEqualTo(InterviewPlan.State.FILED);
                    assertThat(former.filed).isLessThan(it.ordered);
                });
    }

    @Test
    void lettersAreNumberedInTheOrderOfTheirDays() {
        var world = new World(Size.SMALL, 3, TODAY);
        var plan = new LetterPlan(world);
        int before = 0;
        int year = 0;
        for (var letter : plan.incoming) {
            before = plan.year(letter.day) == year ? before : 0;
            year = plan.year(letter.day);
            assertThat(letter.number).isEqualTo(++before);
        }
        assertThat(plan.incomingCounters).containsEntry(year, before);
        var letters =
                world.cases.stream().flatMap(file -> plan.of(file).stream()).toList();
        assertThat(letters)
                .extracting(it -> it.state)
                .contains("DRAFT", "READY", "FILED", "SENT", "DELIVERED", "ANSWERED", "NO_ANSWER", "WITHDRAWN");
    }

    @Test
    void contractsFollowOneAnotherAndStandWhereverAContractCan() {
        var world = new World(Size.LARGE, 3, TODAY);
        var plan = new ContractPlan(world);
        var all = world.cases.stream().flatMap(file -> plan.of(file).stream()).toList();
        assertThat(all).hasSizeGreaterThan(5_000).extracting(it -> it.state).contains(ContractPlan.State.values());
        assertThat(all.stream().filter(ContractPlan.Contract::concluded)).allSatisfy(it -> {
            assertThat(it.held).extracting(ContractPlan.Held::day).allMatch(day -> day >= it.signed);
            assertThat(it.held.stream().filter(held -> held.kind().equals("FINAL")))
                    .hasSize(it.ended == CaseFile.NEVER ? 0 : 1);
        });
        for (var file : world.cases) {
            var ofCase = plan.of(file);
            for (int i = 1; i < ofCase.size(); i++) {
                assertThat(ofCase.get(i - 1).ended).isNotEqualTo(CaseFile.NEVER).isLessThan(ofCase.get(i).drafted);
            }
            assertThat(ofCase.stream().filter(it -> it.ended == CaseFile.NEVER).count())
                    .isLessThanOrEqualTo(file.open() ? 1 : 0);
        }
    }

    @Test
    void jsonIsWrittenAsTheDatabaseWritesIt() {
        assertThat(Jsonb.of(java.util.Map.of("goals", List.of("a\"b"), "key", "ż", "abc", List.of())))
                .isEqualTo("{\"abc\": [], \"key\": \"ż\", \"goals\": [\"a\\\"b\"]}");
    }

    @Test
    void aMadeUpDocumentIsAFileThatCanBeRead() throws Exception {
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(PaperWriter.page("pismo-1-2026, 2026-11-20"))) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf))
                    .contains("pismo-1-2026");
        }
    }

    private static Map<Table, String> hashes(long seed, int threads) throws Exception {
        var world = new World(Size.TINY, seed, TODAY);
        var digests = new EnumMap<Table, MessageDigest>(Table.class);
        var log = new AuditWriter(world, new PreparedLog(new Database("jdbc:none/x", "o", "p"), "key"));
        Sink sink = (table, rows) -> digests.computeIfAbsent(table, it -> sha()).update(rows.bytes(), 0, rows.size());
        new Generator(world, sink, new Progress(new PrintStream(PrintStream.nullOutputStream())), threads, log).run();
        var hashes = new EnumMap<Table, String>(Table.class);
        digests.forEach((table, digest) -> hashes.put(table, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
