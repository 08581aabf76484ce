package pl.oparcie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who fills in the form of an interview: asks what is missing, answers that, and asks again. */
final class InterviewForm {

    private static final int TURNS = 8;
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.\\d{2}\\.\\d{4}");
    private static final Pattern DECIMAL = Pattern.compile("decimal|numeric");

    /** Questions whether somebody refused: each yes asks for a refusal of its own. */
    private static final List<String> REFUSALS =
            List.of("interviewRefused", "contractRefused", "statementRefused", "prevented");

    private final Walker walker;
    private final Page page;
    private final String address;
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "heldAt.date", "20.11.2026",
            "heldAt.time", "10.30",
            "workerCardNo", "12/2025",
            "workerCardUntil", "31.12.2027",
            "incomeMonth", "10.2026",
            "address.house", "9",
            "address.town", "Zalesie",
            "address.postcode", "32-992",
            "documentNo", "ABC123456"));

    /** @param address of the interview */
    InterviewForm(Walker walker, String address, Map<String, String> answers) {
        this.walker = walker;
        this.page = walker.page();
        this.address = address;
        REFUSALS.forEach(refusal -> this.answers.put(refusal, "NO"));
        this.answers.putAll(answers);
    }

    /** Answers until nothing is missing; the page of the interview says so. */
    void complete() {
        var missing = List.<String>of();
        for (var turn = 0; turn < TURNS; turn++) {
            walker.go(address + "/fill?check=true");
            if (!walker.path().contains("/fill")) {
                walker.sees("Niczego nie brakuje");
                return;
            }
            missing = missing();
            page.locator("#parts button[value=all]").click();
            missing.forEach(this::answer);
            page.locator("button[name=_exit]").click();
            page.waitForURL(url -> url.endsWith(address) || url.endsWith("/fill"));
            assertThat(page.locator(".govuk-error-summary").allInnerTexts())
                    .as("what was answered is refused")
                    .isEmpty();
        }
        throw new AssertionError("never complete: " + missing);
    }

    @SuppressWarnings("unchecked")
    private List<String> missing() {
        return (List<String>) page.locator(".govuk-error-summary a")
                .evaluateAll("links => links.map(link => decodeURIComponent(link.hash.slice(1)))");
    }

    private Locator named(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])").first();
    }

    private void answer(String name) {
        var add = page.locator("main button[name=_add][value='" + name + "']");
        if (add.count() > 0) {
            add.click();
            row(name);
            return;
        }
        field(name);
        if (name.endsWith(".date")) {
            field(name.replace(".date", ".time"));
        }
        if (name.equals("address.street")) {
            List.of("address.house", "address.town", "address.postcode").forEach(this::field);
        }
    }

    /** Fills in the row that was added, column by column, as far as columns are shown. */
    private void row(String table) {
        var cells = page.locator("main [name^='" + table + ".0.']:not([type=hidden])");
        PlaywrightAssertions.assertThat(cells.first()).isVisible();
        for (var name : names(cells)) {
            if (named(name).isVisible() || named(name).getAttribute("type") != null) {
                field(name);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Locator fields) {
        return (List<String>) fields.evaluateAll("fields => [...new Set(fields.map(field => field.name))]");
    }

    private void field(String name) {
        var field = named(name);
        var type = (String) field.evaluate("field => field.tagName === 'INPUT' ? field.type : field.tagName");
        var known = answers.get(name);
        switch (type) {
            case "radio", "checkbox" -> {
                if (known == null) {
                    field.check();
                } else {
                    for (var one : known.split(",")) {
                        page.locator("main [name='" + name + "'][value='" + one + "']")
                                .check();
                    }
                }
            }
            case "SELECT" ->
                field.selectOption(
                        known == null
                                ? (String)
                                        field.evaluate("list => [...list.options].find(option => option.value).value")
                                : known);
            default -> field.fill(known == null ? words(field) : known);
        }
    }

    private static String words(Locator field) {
        var hint = (String) field.evaluate("field => document.getElementById(field.id + '-hint')?.textContent ?? ''");
        var mode = field.getAttribute("inputmode");
        if (DAY.matcher(hint).find()) {
            return "20.11.2026";
        }
        if (mode != null && DECIMAL.matcher(mode).matches()) {
            return "1";
        }
        return "Odpowiedź udzielona w czasie wywiadu.";
    }

    /** The form is frozen: whoever opens it is led back to the interview and told why. */
    void isFrozen() {
        walker.go(address + "/fill").sees("Ten krok nie jest teraz możliwy");
        assertThat(walker.path()).isEqualTo(address);
    }
}
