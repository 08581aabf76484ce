package pl.oparcie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople;

/** What goes with a contract: places in a shelter, a reminder and a proposal that wait for somebody, and the log of who opened it. */
@OparcieTest
class ContractAfterTest extends ContractTestBase {

    private String shelter() {
        return file.url() + "/contract/shelter";
    }

    private String[] place(String from, String basis) {
        return new String[] {
            "person", file.person().value().toString(), "place", "Dom pod Lipą", "from", from, "basis", basis
        };
    }

    @ParameterizedTest
    @CsvSource({"22.11.2026,false", "23.11.2026,true", "30.11.2026,true", "1.12.2026,false"})
    @Rule("social-contract C-18")
    void aPlaceRestsOnAContractOfItsFirstDay(String from, boolean rests) {
        var url = signed();
        clock.moveTo(TODAY.plusDays(20));
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "30.11.2026", "result", "REALISED", "words", "Praca");
        var answer = post(shelter(), place(from, "CONTRACT"));
        if (rests) {
            assertThat(answer).hasStatus(SEE_OTHER);
        } else {
            assertThat(answer).hasStatus(UNPROCESSABLE_CONTENT).bodyText().contains("najpóźniej w dniu przyjęcia");
            assertThatThrownBy(() -> sql(
                            "insert into contract.shelter (id, case_id, person_id, place, from_on, basis, contract_id, author_id)"
                                    + " select gen_random_uuid(), case_id, '"
                                    + file.person().value() + "', 'Dom', '"
                                    + java.time.LocalDate.parse(
                                            from, java.time.format.DateTimeFormatter.ofPattern("d.M.yyyy"))
                                    + "', 'CONTRACT', id, author_id from contract.contract where id = :id",
                            id(url)))
                    .hasMessageContaining("rests on a signed contract");
        }
    }

    @Test
    @Rule("social-contract C-18")
    void aPlaceIsLeftOnceAndNothingElseOfItChanges() {
        done(post(shelter(), place("10.11.2026", "URGENT")));
        var left = Jsoup.parse(body(get(file.url() + "/contract")))
                .select("a[href$=/left]")
                .attr("href");
        assertThat(body(get(left))).contains("Odnotuj odejście: Dom pod Lipą");
        assertThat(post(left, "on", "9.11.2026")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(post(left, "on", "24.11.2026")).hasStatus(UNPROCESSABLE_CONTENT);
        var stranger = people.socialWorker(people.teamLeader().team());
        assertThat(http.post().uri(left).param("on", "20.11.2026").with(stranger.login()))
                .hasStatus(NOT_FOUND);
        assertThat(http.post().uri(left).param("on", "20.11.2026").with(leader.login()))
                .hasStatus(FORBIDDEN);
        assertThat(post(shelter(), place("15.11.2026", "URGENT")))
                .as("two at once")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Najpierw odnotuj odejście");
        closeCase();
        done(post(left, "on", "20.11.2026"));
        assertThat(body(get(file.url() + "/contract"))).contains("20.11.2026").doesNotContain("/left\"");
        assertThat(post(left, "on", "21.11.2026")).hasStatus(CONFLICT);
        assertThat(body(get(file.url()))).contains("Koniec miejsca w schronisku");
        assertThatThrownBy(() -> sql(
                        "update contract.shelter set from_on = '2026-11-01' where case_id = :id",
                        file.id().value()))
                .hasMessageContaining("does not change");
    }

    @Test
    @Rule("social-contract C-26")
    void aRegistrationThatIsNotNeededWaitsNoLonger() {
        var url = negotiated("office", "PUP", "number", "12/26", "referredOn", "2.11.2026", "insurance", "true");
        done(sign(url, "sign"));
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        assertThat(titles("CONTRACT_INSURANCE")).hasSize(1);
        assertThat(post(url + "/no-insurance", "version", version(url), "on", "23.11.2026"))
                .as("why")
                .hasStatus(UNPROCESSABLE_CONTENT);
        step(url, "no-insurance", "on", "23.11.2026", "words", "Ubezpieczona przez męża");
        assertThat(titles("CONTRACT_INSURANCE")).isEmpty();
        assertThat(body(get(url))).contains("bez zgłoszenia").doesNotContain(url + "/insurance", url + "/no-insurance");
        assertThat(body(get(file.url()))).contains("Ubezpieczona przez męża");
        assertThat(post(url + "/insurance", "version", version(url), "on", "23.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    private String[] checklist(String version, String proposal) {
        return new String[] {
            "version",
            version,
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
            "reminderDue",
            "30.11.2026",
            "dependants",
            "Dwoje dzieci",
            "proposal",
            proposal
        };
    }

    @Test
    @Rule("social-contract C-16")
    void aReminderWaitsForTheWorkerAndAProposalForTheDirector() {
        var url = signed();
        var director = people.director();
        done(post(url + "/checklist", checklist("-1", "")));
        assertThat(titles("CONTRACT_REMINDER")).containsExactly("contract.term.reminder 2026-11-30 ");
        assertThat(titles("CONTRACT_PROPOSAL")).isEmpty();
        done(evaluate(url, "PERIODIC", "NOT_DONE", true));
        done(post(url + "/checklist", checklist("0", "LOWER")));
        assertThat(titles("CONTRACT_REMINDER")).isEmpty();
        assertThat(titles("CONTRACT_PROPOSAL")).containsExactly("contract.term.proposal 2026-12-07 zwyczaj ośrodka");
        assertThat(http.get().uri("/terms").with(director.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Wniosek z art. 11 czeka na decyzję", url + "/checklist");
        assertThat(http.get().uri(url + "/checklist").with(director.login()))
                .hasStatusOk()
                .bodyText()
                .contains("Dwoje dzieci");
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        closeCase();
        assertThat(titles("CONTRACT_PROPOSAL")).as("still to be decided").hasSize(1);
        var outcome = url + "/checklist/outcome";
        assertThat(get(outcome)).as("the worker does not say it").hasStatus(FORBIDDEN);
        assertThat(said(outcome, director, "23.11.2026", "")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(said(outcome, director, "22.11.2026", "Za wcześnie"))
                .as("before the proposal")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Za wcześnie");
        assertThat(said(outcome, worker, "23.11.2026", "Ja")).hasStatus(FORBIDDEN);
        assertThat(said(outcome, director, "23.11.2026", "Dzieci ucierpiałyby")).hasStatus(SEE_OTHER);
        assertThat(titles("CONTRACT_PROPOSAL")).isEmpty();
        assertThat(said(outcome, director, "23.11.2026", "Jeszcze raz")).hasStatus(CONFLICT);
        assertThat(body(get(url))).contains("wniosku nie uwzględniono");
        assertThat(body(get(url + "/checklist"))).contains("Dzieci ucierpiałyby", "7. i 8. Dalej");
        assertThat(get(url + "/checklist/print")).hasStatusOk().hasContentType("application/pdf");
    }

    private MvcTestResult said(String outcome, TestPeople.Person who, String on, String words) {
        return http.post()
                .uri(outcome)
                .param("on", on)
                .param("outcome", "NO_DECISION")
                .param("words", words)
                .with(who.login())
                .exchange();
    }

    @Test
    @Rule("social-contract C-16")
    void aContractThatWasKeptHasNoChecklist() {
        var url = signed();
        done(evaluate(url, "FINAL", "DONE", true));
        step(url, "end", "on", "23.11.2026", "result", "REALISED", "words", "Praca");
        assertThat(body(get(url))).doesNotContain(url + "/checklist");
        assertThat(post(url + "/checklist", checklist("-1", "LOWER"))).hasStatus(CONFLICT);
    }

    @Test
    @Rule("social-contract C-16")
    void theChecklistOfARefusalAsksForNoEvaluation() {
        var url = negotiated();
        step(url, "refuse", "on", "23.11.2026", "words", "Boję się podpisywać", "told", "true");
        assertThat(body(get(url + "/checklist")))
                .contains("Odmówionego kontraktu nie ocenia się", "Wpisano odmowę")
                .doesNotContain("Zapisz ją przed wnioskiem");
    }

    @Test
    @Rule("social-contract C-13")
    void anEndBeginsWithTheFinalEvaluationAndKeepsWhatWasTyped() {
        var url = signed();
        assertThat(get(url + "/end")).hasStatus(SEE_OTHER).hasHeader("Location", url + "/evaluate?kind=FINAL");
        assertThat(Jsoup.parse(body(get(url + "/evaluate?kind=FINAL")))
                        .select("[name=kind][checked], option[selected][value=FINAL]")
                        .outerHtml())
                .contains("FINAL");
        done(evaluate(url, "FINAL", "DONE", true));
        var form = Jsoup.parse(body(get(url + "/end"))).select("[name=_form]").val();
        assertThat(http.post()
                        .uri("/drafts/" + form)
                        .param("_path", url + "/end")
                        .param("version", version(url))
                        .param("result", "REALISED")
                        .param("words", "Znalazła pracę")
                        .with(worker.login()))
                .hasStatus2xxSuccessful();
        done(evaluate(url, "FINAL", "DONE", true));
        var again = Jsoup.parse(body(get(url + "/end")));
        assertThat(again.text()).contains("Znalazła pracę").doesNotContain("Zapisane w międzyczasie");
        done(sendForm(url + "/end", again, "on", "23.11.2026"));
        assertThat(body(get(url))).contains("zrealizowany");
    }

    @Test
    @Rule("social-contract C-16")
    void thatNoSanctionIsProposedWaitsForNobody() {
        var url = signed();
        done(post(url + "/checklist", checklist("-1", "NONE")));
        assertThat(titles("CONTRACT_PROPOSAL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/evaluate", "/employed", "/suspend"})
    void whoeverOpensAFormOfAContractIsInTheLog(String form) {
        var url = signed();
        var before = read("contract.read");
        assertThat(get(url + form)).hasStatusOk();
        assertThat(read("contract.read")).isEqualTo(before + 1);
    }

    @Test
    void beginningAContractShowsDiagnosisAndPlanAndIsInTheLog() {
        assertThat(get(file.url() + "/contract/new?kind=A")).hasStatusOk();
        assertThat(read("contract.begin")).isOne();
        assertThat(get(shelter())).hasStatusOk();
        assertThat(read("contract.shelters")).isOne();
    }

    private long read(String event) {
        return jdbc.sql("select count(*) from audit.entry where event = :event and case_id = :case and user_id = :user")
                .param("event", event)
                .param("case", file.id().value())
                .param("user", worker.id().value())
                .query(Long.class)
                .single();
    }
}
