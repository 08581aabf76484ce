package pl.oparcie.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import pl.oparcie.OparcieTest;
import pl.oparcie.PdfCheck;
import pl.oparcie.Rule;
import pl.oparcie.access.role.Role;
import pl.oparcie.attachment.Content;

/** A contract from a finished diagnosis to its end, and what is refused on the way. */
@OparcieTest
class ContractLifeTest extends ContractTestBase {

    @Test
    void fromTheDiagnosisAndTheLibraryToSignedEvaluatedEnded() {
        assertThat(body(get("/cases/" + file.id() + "/contract"))).contains("Nowy kontrakt");
        var form = body(get("/cases/" + file.id() + "/contract/new?kind=A"));
        assertThat(form).contains("Zakład zamknięto", "Prawo jazdy", "Odcięcie prądu", "Z diagnozy z 23.11.2026");
        assertThat(Jsoup.parse(form).select("#causes").text())
                .as("causes, and not what the worker thinks")
                .contains("Zakład zamknięto", "Zadłużenie")
                .doesNotContain("Trudność wynika");
        var set = Jsoup.parse(form).select("nav.chips a").stream()
                .filter(it -> it.text().equals("Bezrobocie"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        assertThat(body(get(set))).contains("Uzyskanie zatrudnienia", "Przygotowanie CV", "Z biblioteki: Bezrobocie");
        var url = done(sendForm(set, Jsoup.parse(body(get(set)))));
        assertThat(body(get(url))).contains("projekt", "Przygotowanie CV", "C-12");
        step(url, "negotiate", "on", "23.11.2026");
        assertThat(post(url + "/instruct", "version", version(url), "on", "23.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        step(url, "instruct", "on", "23.11.2026", "confirmed", "true");
        assertThat(post(url + "/sign", "version", version(url), "on", "23.11.2026", "as", "PAPER", "words-1", "true"))
                .as("C-09: no scan")
                .hasStatus(UNPROCESSABLE_CONTENT);
        done(sign(url, "sign"));
        assertThat(body(get(url))).contains("realizowany", "podpisana 23.11.2026", "C-11");
        assertThat(terms()).contains("CONTRACT_EVALUATION", "CONTRACT_ACTION", "CONTRACT_END");
        step(url, "copy", "on", "23.11.2026");
        assertThat(body(get(url))).doesNotContain("C-11");
        step(url, "suspend", "on", "23.11.2026", "words", "Szpital");
        step(url, "resume", "on", "23.11.2026");
        assertThat(post(
                        url + "/end",
                        "version",
                        version(url),
                        "on",
                        "23.11.2026",
                        "result",
                        "REALISED",
                        "words",
                        "Praca"))
                .as("C-13")
                .hasStatus(UNPROCESSABLE_CONTENT);
        var evaluation = done(evaluate(url, "FINAL", "DONE", true));
        assertThat(body(get(evaluation))).contains("Ocena końcowa", "zrealizowane", "Dziękuję");
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca od poniedziałku");
        step(url, "employed", "on", "23.11.2026");
        assertThat(body(get(url))).contains("zakończony – zrealizowany", "do 23.01.2027");
        assertThat(terms()).contains("CONTRACT_FOLLOW_UP", "CONTRACT_WINDOW").doesNotContain("CONTRACT_ACTION");
        clock.moveTo(TODAY.plusMonths(3));
        step(url, "follow-up", "on", "23.02.2027", "independent", "YES");
        assertThat(body(get("/contracts?which=INDEPENDENT"))).contains(url);
        assertThat(body(get(file.url()))).contains("Zawarto kontrakt socjalny");
    }

    @Test
    @Rule("social-contract C-10")
    @Rule("social-contract C-25")
    void whatWasSignedChangesByAnAnnexOnlyAndIsFrozenInTheDatabase() {
        var url = signed();
        var id = id(url);
        assertThatThrownBy(() -> sql("update contract.version set body = '{}' where contract_id = :id", id))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> sql("update contract.contract set concluded_on = '2026-11-22' where id = :id", id))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> sql("update contract.contract set state = 'DRAFT' where id = :id", id))
                .hasMessageContaining("does not go");
        assertThatThrownBy(() -> sql("delete from contract.party where contract_id = :id", id))
                .hasMessageContaining("do not change");
        assertThat(body(get(url))).contains("wersja 2010-1", "układ wewnętrzny odtworzony");

        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Nowe prawa"));
        assertThat(body(get(url))).contains("czeka na podpisy").doesNotContain("Nowe prawa");
        done(sign(url, "sign-annex"));
        assertThat(body(get(url))).contains("Nowe prawa", "aneks nr 1");
        assertThat(body(get(url + "/compare?before=1&after=2"))).contains("zmienione", "Nowe prawa");
        assertThat(sign(url, "sign-annex")).as("not twice").hasStatus(CONFLICT);

        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Tego nie chcę"));
        step(url, "drop-annex", "on", "23.11.2026", "words", "Zostaje, jak było");
        assertThat(body(get(url)))
                .contains("odstąpiono 23.11.2026", "Nowe prawa")
                .doesNotContain("czeka na podpisy");
        assertThat(sign(url, "sign-annex")).as("dropped").hasStatus(CONFLICT);
    }

    @Test
    void ofTwoWhoSignAtOnceOneIsLate() throws Exception {
        var url = negotiated();
        var id = new ContractId(id(url));
        int version = worker.does(() -> contracts.versionOf(id));
        Callable<String> sign = () -> {
            try {
                worker.does(() -> signing.sign(
                        id, version, Signing.NewSigning.onPaper(TODAY, List.of(new Content("skan.pdf", SCAN)))));
                return "signed";
            } catch (pl.oparcie.platform.Conflict late) {
                return "late";
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<String>();
            for (var answer : two.invokeAll(List.of(sign, sign))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("signed", "late");
        }
    }

    @Test
    void aStaleProposalIsLaidBesideTheSavedOneAndAFormSentTwiceCountsOnce() {
        var url = written();
        var page = Jsoup.parse(body(get(url + "/edit")));
        done(sendForm(
                url + "/edit",
                page,
                "rights",
                "Pierwsze",
                "_form",
                UUID.randomUUID().toString()));
        assertThat(sendForm(
                        url + "/edit",
                        page,
                        "rights",
                        "Drugie",
                        "_form",
                        UUID.randomUUID().toString()))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Pierwsze", "Drugie");
        var form = UUID.randomUUID().toString();
        var fresh = Jsoup.parse(body(get(url + "/edit")));
        done(sendForm(url + "/edit", fresh, "rights", "Trzecie", "_form", form));
        done(sendForm(url + "/edit", fresh, "rights", "Trzecie", "_form", form));
        assertThat(body(get(url))).contains("Wersja 3").doesNotContain("Wersja 4");
    }

    @Test
    @Rule("social-contract C-07")
    @Rule("social-work-tools 9.13b")
    void withAHomelessPersonTheOtherCentreAgreesFirst() {
        var url = negotiated("homeless", "true");
        assertThat(sign(url, "sign"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ostatniego zameldowania");
        step(url, "ask-centre", "on", "23.11.2026", "name", "OPS w Dębinie");
        assertThat(sign(url, "sign")).as("waits").hasStatus(CONFLICT);
        step(url, "centre-answer", "on", "23.11.2026", "agreed", "YES", "words", "Bez uwag");
        done(sign(url, "sign"));
    }

    @Test
    @Rule("social-contract C-16")
    void aRefusalSetsNoSanctionAndTheChecklistDecidesNothing() {
        var url = negotiated();
        assertThat(post(url + "/refuse", "version", version(url), "on", "23.11.2026", "words", "Boję się podpisywać"))
                .as("not told of art. 11")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Boję się podpisywać");
        step(url, "refuse", "on", "23.11.2026", "words", "Boję się podpisywać", "told", "true");
        assertThat(body(get(url))).contains("odmowa zawarcia", "Boję się podpisywać", "żadnej sankcji");
        String[] proposal = {
            "version",
            "-1",
            "ground",
            "REFUSED",
            "facts",
            "Odmówiła",
            "reasons",
            "Lęk",
            "heardOn",
            "23.11.2026",
            "proposal",
            "NONE"
        };
        assertThat(post(url + "/checklist", proposal))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("utrzymaniu");
        var whole = new ArrayList<>(List.of(proposal));
        whole.addAll(List.of("dependants", "Dwoje dzieci"));
        done(post(url + "/checklist", whole.toArray(String[]::new)));
        assertThat(post(url + "/checklist", whole.toArray(String[]::new)))
                .as("kept as it is")
                .hasStatus(CONFLICT);
        assertThat(http.get().uri(url + "/checklist").with(leader.login()))
                .as("whoever decides reads it")
                .hasStatusOk()
                .bodyText()
                .contains("Dwoje dzieci", "bez sankcji")
                .doesNotContain("<textarea");
        assertThat(body(get("/contracts?which=REFUSED"))).contains(url);
    }

    @Test
    @Rule("social-contract C-26")
    void insuranceIsATaskFromTheDayOfSigningAndOfTheEnd() {
        var url = negotiated("office", "PUP", "number", "12/26", "referredOn", "2.11.2026", "insurance", "true");
        done(sign(url, "sign"));
        assertThat(terms()).contains("CONTRACT_INSURANCE");
        step(url, "insurance", "on", "23.11.2026");
        assertThat(terms()).doesNotContain("CONTRACT_INSURANCE");
        done(evaluate(url, "FINAL", "NOT_DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "BY_PERSON", "words", "Woli sama");
        assertThat(terms()).contains("CONTRACT_INSURANCE");
        step(url, "insurance", "on", "23.11.2026");
        assertThat(terms()).doesNotContain("CONTRACT_INSURANCE");
    }

    @Test
    @Rule("social-contract C-26")
    void aRegistrationNotedOnlyAfterTheEndStillAsksForStrikingOff() {
        var url = negotiated("office", "PUP", "number", "12/26", "referredOn", "2.11.2026", "insurance", "true");
        done(sign(url, "sign"));
        clock.moveTo(TODAY.plusDays(10));
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "2.12.2026", "result", "REALISED", "words", "Praca");
        assertThat(titles("CONTRACT_INSURANCE")).containsExactly("contract.term.insure 2026-11-23 art. 108");
        assertThat(body(get(url))).contains(url + "/insurance");
        step(url, "insurance", "on", "24.11.2026");
        assertThat(titles("CONTRACT_INSURANCE")).containsExactly("contract.term.uninsure 2026-12-02 art. 108");
        step(url, "insurance", "on", "3.12.2026");
        assertThat(titles("CONTRACT_INSURANCE")).isEmpty();
        assertThat(body(get(url))).doesNotContain(url + "/insurance");
    }

    @Test
    @Rule("social-contract C-26")
    void whatFollowsAContractStaysOnTheDeskWhenTheCaseIsClosed() {
        var url = negotiated("office", "PUP", "number", "12/26", "referredOn", "2.11.2026", "insurance", "true");
        done(sign(url, "sign"));
        step(url, "insurance", "on", "23.11.2026");
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "employed", "on", "23.11.2026");
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        closeCase();
        assertThat(terms())
                .containsExactlyInAnyOrder(
                        "CONTRACT_INSURANCE",
                        "CONTRACT_FOLLOW_UP",
                        "CONTRACT_WINDOW",
                        "CONTRACT_PURPOSE_WINDOW",
                        "FOLLOW_UP");
        assertThat(titles("CONTRACT_FOLLOW_UP")).containsExactly("contract.term.follow-up 2027-02-23 zwyczaj ośrodka");
        step(url, "insurance", "on", "23.11.2026");
        assertThat(terms()).doesNotContain("CONTRACT_INSURANCE");
    }

    @Test
    @Rule("social-contract C-17")
    void workTakenUpOpensTwoWindowsEachWithItsLaw() {
        var url = signed();
        clock.moveTo(TODAY.plusDays(10));
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "1.12.2026", "result", "REALISED", "words", "Praca");
        assertThat(post(url + "/employed", "version", version(url), "on", "2.12.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("po zakończeniu kontraktu");
        step(url, "employed", "on", "1.12.2026", "until", "31.12.2026");
        assertThat(titles("CONTRACT_WINDOW")).containsExactly("contract.term.window 2026-12-31 art. 38");
        assertThat(titles("CONTRACT_PURPOSE_WINDOW"))
                .containsExactly("contract.term.purpose-window 2027-02-01 art. 39a");
        assertThat(body(get(url))).contains("do 31.12.2026", "do 1.02.2027");
        var done = Jsoup.parse(body(get("/terms?kind=CONTRACT_WINDOW")))
                .select("a[href$=/done]")
                .attr("href");
        assertThat(post(done, "reason", " "))
                .as("not ticked away")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Napisz, co z tego wyszło");
        assertThat(titles("CONTRACT_WINDOW")).hasSize(1);
        done(post(done, "reason", "Wypłacano do końca grudnia"));
        assertThat(titles("CONTRACT_WINDOW")).isEmpty();
        assertThat(body(get(file.url()))).contains("Wypłacano do końca grudnia");
    }

    @Test
    @Rule("social-contract C-15")
    void anAnnexDoesNotCoverWhatIsLate() {
        var url = signed();
        clock.moveTo(TODAY.plusMonths(3));
        var before = titles("CONTRACT_EVALUATION");
        assertThat(before).containsExactly("contract.term.evaluation 2027-01-25 ");
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Nowe prawa"));
        done(sign(url, "sign-annex", "23.02.2027"));
        assertThat(titles("CONTRACT_EVALUATION")).isEqualTo(before);
        assertThat(jdbcCount(
                        "select count(*) from term.term where kind = 'CONTRACT_EVALUATION' and done_on is not null and case_id = :id",
                        file.id().value()))
                .isZero();
    }

    @Test
    @Rule("social-contract C-09")
    @Rule("social-contract C-10")
    void whatBearsTheSignaturesIsNotReplaced() {
        var url = signed();
        var scan = Jsoup.parse(body(get(url))).select("a[href^=/attachments/]").eachAttr("href").stream()
                .filter(it -> it.matches("/attachments/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
        assertThat(get(scan + "/edit")).as("describe").hasStatus(FORBIDDEN);
        assertThat(body(get(scan))).doesNotContain("/versions/1/destroy");
        assertThat(post(scan + "/versions/1/destroy", "ground", "OTHER", "gone", "pomyłka", "sure", "true"))
                .as("the only file with the signatures")
                .hasStatus(FORBIDDEN);
        assertThat(http.post()
                        .uri(scan + "/versions")
                        .multipart()
                        .file(new MockMultipartFile("files", "inny.pdf", "application/pdf", SCAN))
                        .param("version", "0")
                        .param("why", "lepszy skan")
                        .with(worker.login())
                        .exchange())
                .as("replace")
                .hasStatus(FORBIDDEN);
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        var add = "/attachments/new/CONTRACT/" + id(url);
        assertThat(get(add)).hasStatusOk();
        closeCase();
        assertThat(get(add)).as("closed").hasStatus(FORBIDDEN);
    }

    @Test
    @Rule("social-contract C-24")
    void theOfficeThatSentThePersonIsToldAsAgreed() {
        var url = negotiated("office", "PUP", "number", "12/26", "referredOn", "2.11.2026", "tell", "true");
        done(sign(url, "sign"));
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        assertThat(body(get(url))).contains("urząd pracy dowie się o wyniku", url + "/tell-office");
        step(url, "tell-office", "on", "23.11.2026");
        assertThat(body(get(url))).doesNotContain(url + "/tell-office");
    }

    @Test
    void aSetOfTheLibraryIsAddedToWhatStandsThere() {
        var path = file.url() + "/contract/new?kind=A&set=" + library();
        var form = Jsoup.parse(body(get(path)));
        var other = form.select("button[name=_take]").eachAttr("value").getFirst();
        var added = body(sendForm(path, form, "_take", other, "rights", "Zostają"));
        assertThat(added).contains("Zostają", "Przygotowanie CV", "Cel 2");
        assertThat(Jsoup.parse(added)
                        .select("[name='goals.1.aims.0.acts.0.title']")
                        .attr("value"))
                .isNotBlank();
    }

    @Test
    @Rule("social-contract C-15")
    void whatIsLateForAWeekIsSeenByTheHeadOfTheTeam() {
        signed();
        clock.moveTo(TODAY.plusWeeks(2).plusDays(5));
        assertThat(desk()).doesNotContain("Kontrakt z zaległościami");
        clock.moveTo(TODAY.plusWeeks(2).plusDays(9));
        assertThat(desk()).contains("Kontrakt z zaległościami", "ponad tydzień");
    }

    @Test
    @Rule("social-contract C-15")
    void whoStandsInForTheHeadOfTheTeamSeesWhatIsLateForAWeek() {
        signed();
        var deputy = people.socialWorker(leader.team());
        clock.moveTo(TODAY.plusMonths(2).plusDays(9));
        assertThat(desk(deputy)).doesNotContain("Kontrakt z zaległościami");
        jdbc.sql(
                        "insert into access.absence (id, account_id, substitute_id, period) values (uuidv7(), :who, :instead, :days::daterange)")
                .param("who", leader.id().value())
                .param("instead", deputy.id().value())
                .param("days", "[2027-01-01,2027-03-01)")
                .update();
        assertThat(desk(deputy)).contains("Kontrakt z zaległościami");
        clock.moveTo(LocalDate.of(2027, 3, 1));
        assertThat(desk(deputy)).as("back").doesNotContain("Kontrakt z zaległościami");
    }

    @Test
    @Rule("social-contract C-15")
    @Rule("social-contract C-26")
    void aSuspendedContractRestsAndGoesOnWithItsOwnDays() {
        var url = negotiated("office", "PUP", "number", "1/26", "referredOn", "2.11.2026", "insurance", "true");
        done(sign(url, "sign"));
        var evaluation = titles("CONTRACT_EVALUATION");
        var acts = titles("CONTRACT_ACTION");
        assertThat(acts).isNotEmpty();
        step(url, "suspend", "on", "23.11.2026", "words", "Szpital");
        assertThat(terms())
                .as("insurance is owed by law, the last day stays as signed")
                .contains("CONTRACT_INSURANCE", "CONTRACT_END")
                .doesNotContain("CONTRACT_EVALUATION", "CONTRACT_ACTION");
        clock.moveTo(TODAY.plusMonths(2).plusDays(9));
        done(evaluate(url, "PERIODIC", "IN_PROGRESS", true, "on", "24.11.2026"));
        assertThat(terms()).as("evaluated while it rests").doesNotContain("CONTRACT_EVALUATION", "CONTRACT_ACTION");
        assertThat(body(get(url)))
                .contains("zawieszony", "nie są teraz zaległe")
                .doesNotContain("po terminie:");

        step(url, "resume", "on", "1.02.2027");
        assertThat(titles("CONTRACT_EVALUATION")).isEqualTo(evaluation);
        assertThat(titles("CONTRACT_ACTION")).containsExactlyInAnyOrderElementsOf(acts);
        assertThat(body(get(url))).contains("od 23.11.2026 do 1.02.2027 (70 dni)", url + "/edit?moved=true");
        var form = Jsoup.parse(body(get(url + "/edit?moved=true")));
        assertThat(form.select("#evaluations\\.0\\.on").val())
                .as("70 days later")
                .isEqualTo("5.04.2027");
        done(sendForm(url + "/edit", form));
        done(sign(url, "sign-annex", "1.02.2027"));
        assertThat(titles("CONTRACT_EVALUATION")).containsExactly("contract.term.evaluation 2027-04-05 ");
        assertThat(body(get(url))).doesNotContain("moved=true").contains("Dni przesunięte o czas zawieszenia");
        step(url, "suspend", "on", "1.02.2027", "words", "Sanatorium");
        assertThat(body(get(url))).as("both pauses").contains("1.02.2027: Szpital", "od 1.02.2027: Sanatorium");
    }

    @Test
    @Rule("social-contract C-16")
    @Rule("social-assistance-act A-12")
    void nobodySaysItWasBrokenBeforeTheChecklist() {
        var url = signed();
        done(evaluate(url, "FINAL", "NOT_DONE", true));
        String[] broken = {"on", "23.11.2026", "result", "BROKEN", "words", "Nie przyszła"};
        assertThat(post(url + "/end", with(broken, "version", version(url))))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("uzupełnij listę");
        assertThat(body(get(url + "/checklist"))).contains("Przygotowanie CV", "niezrealizowane");
        done(post(
                url + "/checklist",
                "version",
                "-1",
                "ground",
                "BROKEN",
                "facts",
                "Nie było jej na kursie",
                "heardOn",
                "23.11.2026",
                "reasons",
                "Chore dziecko",
                "remindedOn",
                "23.11.2026",
                "dependants",
                "Dwoje dzieci"));
        step(url, "end", broken);
        assertThat(body(get(url))).contains("niedotrzymany", "żadnej sankcji");
        assertThat(jdbcCount(
                        "select count(*) from contract.sanction where proposal is not null and contract_id = :id",
                        id(url)))
                .as("no proposal by itself")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PARTLY,,BOTH,zrealizowany częściowo",
        "BY_CONSENT,,BOTH,rozwiązany za zgodą stron",
        "BY_PERSON,,WORKER_ALONE,rezygnacja osoby",
        "BY_CENTRE,,REFUSED,odstąpienie ośrodka",
        "INDEPENDENT,DEATH,WORKER_ALONE,śmierć osoby",
        "INDEPENDENT,MOVE,WORKER_ALONE,przeprowadzka",
        "INDEPENDENT,PRISON,WORKER_ALONE,zakład karny",
        "EXPIRED,,WORKER_ALONE,wygasł"
    })
    @Rule("social-contract C-13")
    void everyEndIsItsOwn(Result result, @Nullable EndCause cause, NewEvaluation.Signed signed, String words) {
        var url = signed();
        var on = result == Result.EXPIRED ? TODAY.plusMonths(6).plusDays(1) : TODAY;
        clock.moveTo(on);
        done(evaluate(
                url,
                "FINAL",
                "PARTLY",
                true,
                "signed",
                signed.name(),
                "words",
                "Bez osoby, bo nie mogła być",
                "on",
                on.toString()));
        var fields =
                new ArrayList<String>(List.of("on", on.toString(), "result", result.name(), "words", "Tak się stało"));
        if (cause != null) {
            fields.addAll(List.of("cause", cause.name()));
        }
        step(url, "end", fields.toArray(String[]::new));
        assertThat(body(get(url))).contains(words);
    }

    @Test
    @Rule("social-contract C-13")
    void anEndKeepsItsConditions() {
        var url = signed();
        done(evaluate(url, "FINAL", "DONE", true, "signed", "WORKER_ALONE", "words", "Sama"));
        for (var result : List.of("REALISED", "BY_CONSENT", "EXPIRED", "INDEPENDENT", "BROKEN")) {
            assertThat(post(url + "/end", "version", version(url), "on", "23.11.2026", "result", result, "words", "x"))
                    .as(result)
                    .hasStatus(UNPROCESSABLE_CONTENT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_DONE,REALISED,nie mówi, PARTLY,niczego",
        "PARTLY,REALISED,nie mówi,BROKEN,uzupełnij",
        "DONE,PARTLY,wszystkie cele,BROKEN,nie wskazuje"
    })
    @Rule("social-contract C-13")
    void anEndDoesNotContradictTheFinalEvaluation(
            String light, String result, String why, String other, String whyNot) {
        var url = signed();
        done(evaluate(url, "FINAL", light, true));
        for (var way : List.of(List.of(result, why), List.of(other, whyNot))) {
            assertThat(post(
                            url + "/end",
                            "version",
                            version(url),
                            "on",
                            "23.11.2026",
                            "result",
                            way.getFirst(),
                            "words",
                            "x"))
                    .as(way.getFirst())
                    .hasStatus(UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(way.getLast());
        }
        assertThat(body(get(url)).contains("mija dopiero")).isFalse();
        assertThat(body(get(url + "/end")).contains("mija dopiero"))
                .as("a term that runs is told")
                .isEqualTo(!light.equals("DONE"));
    }

    @Test
    @Rule("social-contract C-05")
    void kindBIsSignedByOnePersonOnly() {
        var set = file.url() + "/contract/new?kind=B&set=" + library();
        var form = Jsoup.parse(body(get(set)));
        assertThat(form.text()).contains("Przyczyny braku zatrudnienia");
        var url = done(sendForm(set, form, "failure", "Brak dojazdu"));
        step(url, "negotiate", "on", "23.11.2026");
        step(url, "instruct", "on", "23.11.2026", "confirmed", "true");
        done(sign(url, "sign"));
        assertThat(body(get(url))).contains("Kontrakt B", "realizowany");
        assertThat(post(url + "/evaluate", "version", version(url), "on", "23.11.2026", "kind", "FINAL"))
                .hasStatus(UNPROCESSABLE_CONTENT);
        var evaluation = done(evaluate(url, "FINAL", "DONE", true, "labour", "WORK"));
        assertThat(body(get(url))).as("C-17 asks for the day").contains("Zapisz dzień jej podjęcia");
        PdfCheck.assertPdfUa1(get(evaluation + "/print").getResponse().getContentAsByteArray());
    }

    @Test
    @Rule("social-contract C-10")
    @Rule("social-contract C-15")
    void aDayThatWasSignedIsNotMovedOnTheListOfTerms() {
        signed();
        var term = worker.does(() -> transaction.execute(s -> jdbc.sql(
                        "select id from term.term where case_id = :case and kind = 'CONTRACT_ACTION' and done_on is null and cancelled_on is null limit 1")
                .param("case", file.id().value())
                .query(UUID.class)
                .single()));
        assertThat(post("/terms/" + term + "/move", "due", "1.06.2029", "reason", "Później", "version", "0"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zmienia go aneks");
        assertThat(body(get("/terms"))).doesNotContain("/terms/" + term + "/move");
    }

    @Test
    @Rule("social-contract C-16")
    void aRefusalNotedAtAnInterviewIsNotWrittenTwice() {
        var url = negotiated();
        var interview = done(post(
                "/interviews",
                "kind",
                "RWS_I",
                "mode",
                "NORMAL",
                "person",
                file.person().toString(),
                "source",
                "APPLICATION",
                "purpose",
                "CASH",
                "learnedOn",
                "16.11.2026",
                "applicationOn",
                "16.11.2026",
                "worker",
                worker.id().toString()));
        done(post(
                interview + "/refusals/new",
                "version",
                "0",
                "what",
                "CONTRACT",
                "on",
                "23.11.2026",
                "who",
                "Halina Próbna",
                "words",
                "Nie podpiszę niczego",
                "instructed",
                "true",
                "instructedBy",
                "Anna Testowa",
                "instructedOn",
                "23.11.2026",
                "witness",
                "Jan Zych"));
        assertThat(body(get(interview))).contains(file.url() + "/contract");
        assertThat(body(get(url))).contains("Podczas wywiadu 23.11.2026", interview);
        var form = Jsoup.parse(body(get(url + "/refuse")));
        assertThat(form.select("#words").text()).isEqualTo("Nie podpiszę niczego");
        done(sendForm(url + "/refuse", form));
        assertThat(body(get(url))).contains("nie składaj drugiego wniosku", interview, "odmowa");
    }

    @Test
    @Rule("social-contract C-07")
    void theProgrammeOfLeavingHomelessnessIsNamedBesideTheOtherCentre() {
        var url = written("homeless", "true");
        assertThat(body(get(url)))
                .contains("art. 108 ust. 1a", "nie ma jeszcze programu", file.url() + "/tools/new/ipwb");
        assertThat(body(get(file.url() + "/contract"))).contains("Odnotuj miejsce w schronisku");
        assertThat(body(get(file.url() + "/contract/shelter"))).doesNotContain("Ani rejestr, ani kontrakt");
        file = diagnosed();
        assertThat(body(get(signed()))).doesNotContain("tools/new/ipwb");
        assertThat(body(get(file.url() + "/contract/shelter"))).contains("Ani rejestr, ani kontrakt");
    }

    @Test
    @Rule("social-contract C-18")
    void aShelterRestsOnAContractOrAnException() {
        var path = file.url() + "/contract/shelter";
        String[] place = {"person", file.person().value().toString(), "place", "Dom pod Lipą", "from", "23.11.2026"};
        assertThat(post(path, with(place, "basis", "CONTRACT")))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("wymaga kontraktu zawartego", "Dom pod Lipą");
        String[] urgent = {
            "person", file.person().value().toString(), "place", "Dom pod Lipą", "from", "20.11.2026", "basis", "URGENT"
        };
        done(post(path, with(urgent, "until", "23.11.2026")));
        var url = signed();
        done(post(path, with(place, "basis", "CONTRACT")));
        assertThat(body(get(file.url() + "/contract"))).contains("Dom pod Lipą", url, "umieszczenie pilne");
    }

    @Test
    void wordsOfAStepAreKeptWhenSomebodyWasFaster() {
        var url = signed();
        assertThat(post(url + "/suspend", "version", "0", "on", "23.11.2026", "words", "Szpital do stycznia"))
                .hasStatus(CONFLICT)
                .bodyText()
                .contains("Szpital do stycznia", "Ktoś w międzyczasie");
        assertThat(get(url + "/negotiate"))
                .as("not any more")
                .hasStatus(SEE_OTHER)
                .redirectedUrl()
                .isEqualTo(url);
    }

    @Test
    @Rule("social-contract C-14")
    void anEvaluationLeavesNothingOut() {
        var url = signed();
        var refused = evaluate(url, "PERIODIC", "DONE", false);
        assertThat(refused).hasStatus(UNPROCESSABLE_CONTENT);
        var page = Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(page.select(".govuk-error-summary__list a").eachText())
                .as("which one is named")
                .containsExactly(
                        "Oceń: " + page.select(".judged h3 span").first().ownText());
    }

    @Test
    @Rule("social-contract C-23")
    void anotherPersonOfTheSameNameIsSomebodyElse() {
        signed();
        var same = negotiated();
        assertThat(body(get(same))).as("the same person").contains("C-23");
        var first = file;
        file = diagnosed();
        worker.does(() -> transaction.executeWithoutResult(s -> jdbc.sql(
                        "update register.person set last_name = (select last_name from register.person where id = :first) where id = :other")
                .param("first", first.person().value())
                .param("other", file.person().value())
                .update()));
        assertThat(body(get(negotiated()))).as("only the same name").doesNotContain("C-23");
    }

    @Test
    @Rule("social-contract C-21")
    void incomeIsNeverAsked() {
        for (var kind : ContractKind.values()) {
            assertThat(Jsoup.parse(body(get("/cases/" + file.id() + "/contract/new?kind=" + kind)))
                            .select("label, legend")
                            .text())
                    .doesNotContainIgnoringCase("dochód")
                    .doesNotContainIgnoringCase("zarob");
        }
    }

    @Test
    void papersAreForEverybodyAndOthersFindNothing() {
        var url = signed();
        for (var paper : List.of(
                "/print",
                "/print/part-two",
                "/print/plain?language=pl",
                "/print/plain?language=en",
                "/print/plain?language=uk")) {
            var pdf = get(url + paper).getResponse().getContentAsByteArray();
            PdfCheck.assertPdfUa1(pdf);
        }
        var print = get(done(evaluate(url, "CURRENT", "PARTLY", true)) + "/print");
        PdfCheck.assertPdfUa1(print.getResponse().getContentAsByteArray());
        var stranger = people.socialWorker(people.teamLeader().team());
        assertThat(http.get().uri(url).with(stranger.login())).hasStatus(NOT_FOUND);
        assertThat(http.get().uri(file.url() + "/contract").with(stranger.login()))
                .hasStatus(NOT_FOUND);
        assertThat(http.get().uri(url).with(leader.login())).hasStatusOk();
        assertThat(http.get().uri(url + "/edit").with(leader.login())).hasStatus(FORBIDDEN);
        assertThat(http.get().uri("/contracts/library/new").with(worker.login()))
                .hasStatus(FORBIDDEN);
        assertThat(http.get()
                        .uri("/contracts/library")
                        .with(people.with(null, Role.DIRECTOR).login()))
                .hasStatusOk();
        assertThat(post("/contracts/" + id(url) + "/withdraw", "version", "5", "on", "23.11.2026", "words", "x"))
                .as("signed")
                .hasStatus(CONFLICT);
    }

    @Test
    @Rule("social-contract C-01")
    void withoutADiagnosisThereIsNoContract() {
        var early = testCases.ledBy(worker);
        assertThat(get(early.url() + "/contract/new?kind=A"))
                .hasStatus(SEE_OTHER)
                .redirectedUrl()
                .isEqualTo(early.url() + "/diagnosis");
        assertThat(post(early.url() + "/contract/new?kind=A", "causes", "x")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(body(get(early.url() + "/contract"))).doesNotContain("Nowy kontrakt");
    }

    @Test
    void wrongWordsStayOnTheForm() {
        var path = file.url() + "/contract/new?kind=A";
        assertThat(sendForm(path, Jsoup.parse(body(get(path))), "endsOn", "31.02.2027", "rights", "Zostaje <b>"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("31.02.2027", "Zostaje &lt;b");
    }
}
