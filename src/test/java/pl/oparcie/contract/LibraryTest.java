package pl.oparcie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.plan.NewPlan;
import pl.oparcie.plan.Plans;
import pl.oparcie.plan.TestPlan;
import pl.oparcie.platform.text.LooseDate;
import pl.oparcie.term.calendar.PolishHolidays;

/** What the library proposes: days that are worked, and only what fits the household; and how a set is changed. */
@OparcieTest
class LibraryTest extends ContractTestBase {

    private static final String CHILDCARE = "Opieka nad dzieckiem na czas kursu";

    @Autowired
    Plans plans;

    private Document form(String more) {
        return Jsoup.parse(body(get(file.url() + "/contract/new?kind=A" + more)));
    }

    private static List<LocalDate> days(Document form, String fields) {
        return form.select(fields).eachAttr("value").stream()
                .map(it -> LooseDate.parse(it).orElseThrow())
                .toList();
    }

    @Test
    @Rule("social-contract C-04")
    @Rule("social-contract C-08")
    void everyActionGetsADayOfItsOwnAndNoneIsFree() {
        clock.moveTo(LocalDate.of(2026, 11, 28)); // a Saturday: whole weeks after it are Saturdays too
        var form = form("&set=" + library());
        var end = LooseDate.parse(form.select("#endsOn").val()).orElseThrow();
        var acts = days(form, "[name$=.dueOn]");
        assertThat(acts.stream().distinct()).hasSizeGreaterThan(5);
        assertThat(acts)
                .allMatch(PolishHolidays.statutory()::isWorkingDay)
                .allMatch(day -> day.isAfter(LocalDate.of(2026, 11, 28)) && !day.isAfter(end))
                .contains(LocalDate.of(2026, 12, 14));
        assertThat(days(form, "[name^=evaluations.]"))
                .hasSize(3)
                .allMatch(PolishHolidays.statutory()::isWorkingDay)
                .last()
                .isEqualTo(LocalDate.of(2027, 5, 28));
        var other = form.select("button[name=_take]").eachAttr("value").getFirst();
        var path = file.url() + "/contract/new?kind=A&set=" + library();
        var added = Jsoup.parse(body(sendForm(path, form, "_take", other, "endsOn", "15.01.2027")));
        assertThat(days(added, "[name^=goals.1.][name$=.dueOn]"))
                .as("within the contract as the form has it now")
                .isNotEmpty()
                .allMatch(day -> !day.isAfter(LocalDate.of(2027, 1, 15)));
    }

    @Test
    void onlyWhatFitsTheHouseholdIsProposedAndTheRestSaysWhy() {
        var set = "&set=" + library();
        var alone = form(set);
        assertThat(titles(alone)).contains("Pomoc w napisaniu CV").doesNotContain(CHILDCARE);
        assertThat(chips(alone)).contains("Bezrobocie").doesNotContain("Opieka i wychowanie", "Cudzoziemcy");
        assertThat(alone.select("details:contains(Nie pasuje do tej rodziny) li")
                        .eachText())
                .contains(
                        CHILDCARE + " w gospodarstwie nie ma dziecka",
                        "Cudzoziemcy nikt w gospodarstwie nie jest cudzoziemcem");
        assertThat(titles(form(set + "&all=true"))).as("show all").contains(CHILDCARE);

        testCases.child(worker, file, "Zosia", TODAY.minusYears(7));
        sql(
                "update register.person set citizenship = 'UA' where id = :id",
                file.person().value());
        var family = form(set);
        assertThat(titles(family)).contains(CHILDCARE);
        assertThat(chips(family)).contains("Opieka i wychowanie", "Cudzoziemcy");
        var foreigners = family.select("nav.chips a:contains(Cudzoziemcy)").attr("href");
        assertThat(titles(Jsoup.parse(body(get(foreigners)))))
                .contains("Udział w kursie języka polskiego", "Zapisanie dzieci do szkoły i do lekarza");
    }

    private static List<String> chips(Document form) {
        return form.select("nav.chips a").eachText();
    }

    private static List<String> titles(Document form) {
        return form.select("[name~=goals.*acts.*title]").stream()
                .map(Element::val)
                .toList();
    }

    @Test
    void whatWasTriedBeforeIsOfferedAndNotFilledIn() {
        var path = file.url() + "/contract/new?kind=B";
        var form = Jsoup.parse(body(get(path)));
        assertThat(form.select("[name='tried.0.what']").val())
                .as("it may have been a therapy")
                .isEmpty();
        assertThat(form.select("button[value=tried-0]").text()).contains("Zasiłek celowy");
        var taken = Jsoup.parse(body(sendForm(path, form, "_take", "tried-0")));
        assertThat(taken.select("[name='tried.0.what']").val()).isEqualTo("Zasiłek celowy");
        assertThat(taken.select("button[value=tried-0]")).isEmpty();
    }

    @Test
    @Rule("social-contract C-03")
    void whatAnInstitutionDoesIsNobodysPromise() {
        worker.does(() -> {
            plans.save(file.id(), withInstitution(), -1, TODAY);
            plans.agree(file.id(), NewPlan.Acceptance.SIGNED, TODAY);
        });
        var form = form("");
        assertThat(titles(form))
                .contains("Układ ratalny", "Spotkania z osobą i pomoc w tym, co ustalono")
                .doesNotContain("Terapia");
        assertThat(form.text()).contains("To wykonuje kto inny: poradnia", "Plan nie mówi, co robi pracownik");
        assertThat(form.select("option[value=WORKER][selected]"))
                .as("both promise something")
                .hasSize(1);
    }

    private static NewPlan withInstitution() {
        var plan = TestPlan.measurable();
        var goal = plan.goals().getFirst();
        var client = goal.actions().getFirst();
        var therapy = new NewPlan.Step(
                null, "Terapia", NewPlan.Who.INSTITUTION, "poradnia", "", TODAY.plusDays(20), "potwierdzenie");
        return new NewPlan(
                plan.form(),
                plan.meetings(),
                plan.reviewOn(),
                List.of(new NewPlan.Goal(
                        null,
                        goal.mainGoal(),
                        goal.title(),
                        goal.area(),
                        goal.problem(),
                        goal.indicator(),
                        goal.baselineText(),
                        goal.baseline(),
                        goal.targetText(),
                        goal.target(),
                        goal.dueOn(),
                        List.of(client, therapy))));
    }

    @Test
    void aSetIsChangedByWhoeverLeadsAndItsDaysFollow() {
        var id = UUID.randomUUID();
        var path = "/contracts/library/new";
        String[] set = {
            "version", "-1",
            "area", "Próbny " + id,
            "mainGoal", "Spokój",
            "aims", "Pierwszy\nDrugi",
            "months", "3",
            "suits", "WOMAN",
            "acts.0.words", "Rozmowa",
            "acts.0.side", "PERSON",
            "acts.0.aim", "1",
            "acts.0.weeks", "3",
            "acts.1.words", "Pismo",
            "acts.1.side", "WORKER",
            "acts.1.aim", "2"
        };
        var wrong = set.clone();
        wrong[wrong.length - 1] = "5";
        assertThat(as(path, wrong))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zestaw ma tyle celów szczegółowych: 2", "Rozmowa");
        done(as(path, set));
        var page = Jsoup.parse(body(get("/contracts/library"))).select("section:contains(Próbny " + id + ")");
        assertThat(page.text()).contains("Rozmowa po 3 tygodniach", "Pismo do końca kontraktu", "kobiety");
        var form = Jsoup.parse(body(
                get(form("").select("nav.chips a:contains(Próbny " + id + ")").attr("href"))));
        assertThat(form.select("[name='goals.0.aims.0.acts.0.dueOn']").val()).isEqualTo("14.12.2026");
        assertThat(form.select("[name='goals.0.aims.1.acts.0.dueOn']").val()).isEqualTo("23.02.2027");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult as(String path, String... fields) {
        var request = http.post().uri(path).with(leader.login());
        for (var i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
