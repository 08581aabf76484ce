package pl.oparcie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {

    private static final String ID = "01a20090-d6e4-72ad-b951-486f33175cf7";
    private static final String PAGE = """
            <form action="/language"><input type="hidden" name="_csrf" value="t1"></form>
            <form method="post" action="/cases/%1$s/activities/new" data-draft="x">
              <input type="hidden" name="_csrf" value="t2"><input type="hidden" name="version" value="">
              <input type="radio" name="kind" value="VISIT" checked><input type="radio" name="kind" value="PHONE">
              <input type="text" name="title" value="Pani &quot;A&quot; &amp; dzieci" aria-required="true">
              <input type="checkbox" name="people" value="p">
              <select name="lead"><option value=""></option><option value="a">A</option><option value="b" selected>B</option></select>
            </form>
            <a href="/cases/%1$s">jedna</a> <a href="/cases/%1$s">raz jeszcze</a> <a href="/cases/%1$s/plan">plan</a>
            <a href="/households/%1$s/chronology">rodzina</a>
            <a class="x" href="/cases?sort=NAME&amp;after=%1$s" rel="next">dalej</a>""".formatted(ID);

    @Test
    void aFormSendsWhatABrowserWouldSend() {
        assertThat(Html.form(PAGE, "/cases/" + ID + "/activities/new"))
                .contains(Map.of("_csrf", "t2", "version", "", "kind", "VISIT", "title", "Pani \"A\" & dzieci"));
        assertThat(Html.form(PAGE, "/elsewhere")).isEmpty();
    }

    @Test
    void theTokenIsThatOfThePage() {
        assertThat(Html.csrf(PAGE)).contains("t1");
        assertThat(Html.csrf("<p>")).isEmpty();
    }

    @Test
    void linksLeadToRecordsAndToTheNextPart() {
        assertThat(Html.ids(PAGE, "/cases")).containsExactly("/cases/" + ID);
        assertThat(Html.next(PAGE)).contains("/cases?sort=NAME&after=" + ID);
        assertThat(Html.family(PAGE)).contains("/households/" + ID + "/chronology");
    }

    @Test
    void theChosenValueComesFirst() {
        assertThat(Html.choices(PAGE, "lead")).containsExactly("b", "a");
        assertThat(Html.choices(PAGE, "kind")).containsExactly("VISIT", "PHONE");
    }

    @Test
    void whatItCostStandsInTheHeader() {
        assertThat(Answer.Cost.of("db;dur=3.25;desc=\"12\", pool;dur=0.10, app;dur=8.00"))
                .isEqualTo(new Answer.Cost(12, 3.25, 0.1, 8));
        assertThat(Answer.Cost.of("other")).isEqualTo(Answer.Cost.UNKNOWN);
    }
}
