package pl.oparcie.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pl.oparcie.platform.text.Texts;

/** {@code docs/tools.md} says what every tool of the catalogue is here; {@code -Doparcie.write=true} writes it anew. */
class ToolTableTest {

    private static final Path DOC = Path.of("docs/tools.md");

    /** Numbers that are kept; nothing else is counted from them. */
    private static final Map<Tool, String> NUMBERS = Map.of(
            Tool.SCALES, "0 to 10 for each question, now and wished; a line over time; no sum",
            Tool.GOAL_SCALE, "-2 to +2 for each goal, as its own words say; a line over time; no sum, no T score",
            Tool.SATISFACTION, "0 to 10 for each question; no sum",
            Tool.SELF_RELIANCE, "alone, with help, not; no points",
            Tool.PARENTING, "0 to 10 for each area; no sum",
            Tool.WORK_READINESS, "motivation 0 to 10",
            Tool.LIFE_LINE, "-5 to +5 for each event; no sum",
            Tool.FORCE_FIELD, "1 to 5 for each force; no sum",
            Tool.DIARY, "effort 0 to 10 for each day; no sum",
            Tool.BUDGET, "sums of money, what is left, income for each person");

    @Test
    void theTableSaysWhatEveryToolIs() throws IOException {
        var text = document();
        if (Boolean.getBoolean("oparcie.write")) {
            Files.writeString(DOC, text);
        }
        assertThat(DOC)
                .as("written anew with: mvn test -Dtest=ToolTableTest -Doparcie.write=true")
                .hasContent(text);
    }

    private static String document() {
        return """
                # Tools of social work: T1 to T34

                *Made from `Tool` by `ToolTableTest`.*

                | No. | Tool | What it is here | Versions | Compared | Print | Client alone | Numbers |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                %s

                No instrument is rebuilt under its name, and nothing is scored that its authors have not published and freed: answers are kept as they are. The fields of
                T16 to T33 come from practice (`certainty: UNVERIFIED`), so their prints say "working form". IPWB stands beside the catalogue: what art. 49 asks is marked as verified,
                the layout is ours.
                """.formatted(
                        Arrays.stream(Tool.values()).map(ToolTableTest::row).collect(Collectors.joining("\n")));
    }

    private static String row(Tool tool) {
        var here = tool.here();
        return "| %s | %s (%s) | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        tool.mark(),
                        Texts.in("en", "tool." + tool),
                        Texts.in("pl", "tool." + tool),
                        what(tool),
                        here ? "yes" : "as there",
                        !here
                                ? "as there"
                                : tool.record() ? "by question" : tool.drawn() ? "by row, two pictures" : "by row",
                        !here ? "as there" : tool.record() ? "PDF, empty form" : tool.drawn() ? "PDF A4, A3" : "PDF",
                        tool.forClient() ? "yes" : "no",
                        NUMBERS.getOrDefault(tool, "none"));
    }

    private static String what(Tool tool) {
        return tool.room()
                .map(it -> "the case's own `" + it + "`")
                .orElseGet(() -> tool.record()
                        ? "form `forms/" + tool.mark().toLowerCase(java.util.Locale.ROOT) + "`"
                        : tool.drawn() ? "sheet of rows, drawn" : "sheet of rows");
    }
}
