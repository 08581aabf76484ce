package pl.oparcie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser window: goes to pages, types, presses, looks. Every page looked at is checked with axe and for sideways scroll. */
final class Walker {

    private final String address;
    private final boolean script;
    private final BrowserContext context;
    private final Page page;
    private final List<String> failures = new ArrayList<>();

    Walker(Browser browser, String address, boolean script) {
        this.address = address;
        this.script = script;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("pl-PL")
                .setTimezoneId("Europe/Warsaw")
                .setJavaScriptEnabled(script));
        this.context.setDefaultTimeout(10_000);
        this.page = context.newPage();
        page.onResponse(response -> {
            if (response.status() >= 500) {
                failures.add(response.status() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                failures.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Walker go(String path) {
        page.navigate(address + path);
        return this;
    }

    private Locator main() {
        return page.locator("main");
    }

    /** Where the window is, without the host. */
    String path() {
        return page.url().substring(address.length());
    }

    /** Types into the field with this label. */
    Walker type(String label, String words) {
        field(label).fill(words);
        return this;
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + Pattern.quote(label))).first();
    }

    /** Types into the field with this name. */
    Walker fill(String name, String words) {
        var field = main().locator("[name='" + name + "']").first();
        open(field);
        field.fill(words);
        return this;
    }

    /** Ticks the box or the radio of this name and value. */
    Walker tick(String name, String value) {
        var box = main().locator("input[name='" + name + "'][value='" + value + "']")
                .first();
        open(box);
        box.check();
        return this;
    }

    /** Picks from the list of this name, by value. */
    Walker set(String name, String value) {
        var list = main().locator("select[name='" + name + "']").first();
        open(list);
        list.selectOption(value);
        return this;
    }

    /** Presses Tab until the focus is on the link or button with these words. */
    Walker tabTo(String words) {
        return tabUntil(words, "(document.activeElement.innerText ?? '').trim() === words");
    }

    /** Presses Tab until the focus is in the field with this name. */
    Walker tabToField(String name) {
        return tabUntil(name, "document.activeElement.name === words");
    }

    private Walker tabUntil(String words, String test) {
        for (var presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("words => " + test, words)) {
                return this;
            }
        }
        throw new AssertionError("Tab never reaches " + words + " at " + path());
    }

    /** Types where the focus is. */
    Walker types(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Unfolds what a field is folded into. */
    private static void open(Locator field) {
        var folded = field.locator("xpath=ancestor::details[not(@open)]/summary");
        for (var summary : folded.all()) {
            summary.click();
        }
    }

    /** Presses a key where the focus is. */
    Walker key(String key) {
        page.keyboard().press(key);
        page.waitForLoadState();
        return this;
    }

    /** Ticks a box or a radio by its label. */
    Walker choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /** Picks from a list. */
    Walker pick(String label, String choice) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(choice));
        return this;
    }

    /** Presses the button with this name and waits for the next page. */
    Walker press(String name) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .locator("visible=true")
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Opens what is folded under these words. */
    Walker unfold(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Follows the link with this name. */
    Walker follow(String name) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .locator("visible=true")
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** The words must stand on the page. */
    Walker sees(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
        return this;
    }

    /** The words must not stand anywhere in the page. */
    Walker doesNotSee(String words) {
        assertThat(page.content()).doesNotContain(words);
        return this;
    }

    /** Checks the page with axe (WCAG 2.2 A and AA; it needs scripts) and that it does not scroll sideways at 1280 and 390 pixels. */
    Walker looksRight() {
        return looksRight(new AxeBuilder(page));
    }

    /** The same of one place in a long page; a bar that floats over its end makes nothing smaller. */
    Walker looksRightIn(String place) {
        return looksRight(new AxeBuilder(page).include(place).disableRules(List.of("target-size")));
    }

    private Walker looksRight(AxeBuilder axe) {
        if (script) {
            accessible(axe);
        }
        return fits();
    }

    private void accessible(AxeBuilder axe) {
        var found = axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found)
                .as(
                        "axe at %s: %s",
                        path(),
                        found.stream()
                                .map(v -> v.getId() + " "
                                        + v.getNodes().getFirst().getHtml())
                                .toList())
                .isEmpty();
    }

    private Walker fits() {
        for (var width : List.of(390, 1280)) {
            page.setViewportSize(width, 900);
            var over = (Boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
            assertThat(over).as("scrolls sideways at %d px: %s", width, path()).isFalse();
        }
        return this;
    }

    /** Keeps a picture of the page for the guides, when pictures are asked for with {@code -Doparcie.pictures=DIR}. */
    Walker picture(String name) {
        var directory = System.getProperty("oparcie.pictures");
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(directory, name + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    /** Logs in with a password. */
    Walker logsIn(String login, String password) {
        go("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    void close() {
        context.close();
        assertThat(failures).as("failures in the browser").isEmpty();
    }
}
