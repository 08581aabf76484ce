package pl.oparcie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/performance.md} shows the kept results; {@code ./oparcie bench --report} makes its tables anew. */
class PerformanceDocTest {

    private static final Path DOC = Path.of("docs/performance.md");

    @Test
    void theTablesAreThoseOfTheKeptResults() throws IOException {
        var results = PerformanceDoc.results(Path.of("docs/performance"));
        assertThat(DOC)
                .as("made anew with: ./oparcie bench --report")
                .hasContent(PerformanceDoc.filled(Files.readString(DOC), results));
    }

    @Test
    void aResultThatIsKeptReadsBackAndOnlyTheTablesChange() {
        var line = new Line("CASES", "list of cases", 100, 10, 20, 30, 40, 0, 6, 7, 2048, 10240, 0.5, 4, 0, 200);
        var phase = new Phase(
                "Everybody at once",
                150,
                180,
                30.5,
                new Processors.Shares(0.1, 0.4, 0.3),
                List.of(line),
                List.of(),
                List.of());
        var result = new Result(
                "budgets",
                "large",
                "2026-11-22",
                new Machine("Some processor", 2, 8, "25", "18", "abc"),
                "-Xmx512m",
                6,
                9.5,
                List.of(phase),
                new Memory(400, 450, 100, 300, 512, 10, 5, 20, 30),
                List.of(new Ratio("start page", 12, 0, 12, 6, 2)),
                List.of(),
                List.of(),
                List.of("nobody did: list of users"));
        var json = new JsonMapper();
        var read = json.readValue(json.writeValueAsString(result), Result.class);

        var before = "# Title\n" + PerformanceDoc.BEGIN + "\nold\n" + PerformanceDoc.END + "\nafter\n";
        var after = PerformanceDoc.filled(before, List.of(read));

        assertThat(read).isEqualTo(result);
        assertThat(after)
                .startsWith("# Title\n")
                .endsWith(PerformanceDoc.END + "\nafter\n")
                .doesNotContain("old")
                .contains("| list of cases | 100 | 10.0 | 20.0 | 30.0 | 0 | 6.0 | 2.0 / 10.0 | 50% | met 200 ms |")
                .contains("| start page | 12 | 12.0 | 6.0 | 2.0 |", "- nobody did: list of users");
        assertThat(PerformanceDoc.filled(after, List.of(read))).isEqualTo(after);
    }
}
