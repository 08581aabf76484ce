package pl.oparcie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.role.Role;

/** What a contract does not let through: on its pages, and in the database under the application's role. */
@OparcieTest
class ContractGuardTest extends ContractTestBase {

    @Test
    @Rule("social-contract C-07")
    void theOtherCentreAgreesToTheWordsThatAreSigned() {
        var url = negotiated("homeless", "true");
        step(url, "ask-centre", "on", "23.11.2026", "name", "OPS w Dębinie");
        assertThat(get(url + "/edit")).as("while it thinks them over").hasStatus(SEE_OTHER);
        step(url, "centre-answer", "on", "23.11.2026", "agreed", "YES", "words", "Bez uwag");
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Nowe prawa"));
        assertThat(sign(url, "sign"))
                .as("words nobody asked about")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Brakuje uzgodnienia");
        assertThat(body(get(file.url()))).contains("uzgodnienie z ośrodkiem (OPS w Dębinie) trzeba powtórzyć");
        step(url, "ask-centre", "on", "23.11.2026", "name", "OPS w Dębinie");
        step(url, "centre-answer", "on", "23.11.2026", "agreed", "YES", "words", "Bez uwag");
        done(sign(url, "sign"));
    }

    @Test
    @Rule("social-contract C-07")
    void aHomelessHouseholdOfTheRegisterIsNotPassedOver() {
        sql(
                "update register.household set homeless = true where id = :id",
                file.household().value());
        var url = negotiated("homeless", "false");
        assertThat(sign(url, "sign"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("W rejestrze to gospodarstwo jest bez miejsca zamieszkania");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "homeless = false, instructed_on = null, instructed_by = null",
                "homeless = true, instructed_on = '2026-11-23', instructed_by = author_id",
                "homeless = false, instructed_on = '2026-11-23', instructed_by = author_id"
            })
    @Rule("social-contract C-12")
    void noContractIsInForceWithoutInstructionAgreementAndSignedWords(String how) {
        var id = id(negotiated());
        assertThatThrownBy(() -> sql(
                        "update contract.contract set " + how
                                + ", state = 'IN_FORCE', concluded_on = '2026-11-23', signed_as = 'PAPER', signed_by = author_id, starts_on = '2026-11-23',"
                                + " ends_on = '2027-05-23' where id = :id",
                        id))
                .hasMessageMatching("(?s).*(contract_instructed|contract_agreed|has signed words).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instructed_by = null, instructed_on = null",
                "tell_office = true",
                "unsuited = '{WILL}'",
                "centre_words = 'Zgoda'",
                "centre_name = 'OPS'",
                "no_registration = true",
                "centre_asked_on = '2026-11-22'",
                "insurance = 'NONE'"
            })
    @Rule("social-contract C-10")
    void whatStandsBesideTheWordsIsFrozenToo(String change) {
        var url = negotiated("office", "PUP", "number", "12/26", "referredOn", "2.11.2026", "insurance", "true");
        done(sign(url, "sign"));
        assertThatThrownBy(() -> sql("update contract.contract set " + change + " where id = :id", id(url)))
                .hasMessageContaining("does not change");
    }

    @Test
    @Rule("social-contract C-16")
    void aChecklistIsKeptAndWrittenInOnesOwnName() {
        var url = signed();
        done(post(url + "/checklist", checklist()));
        var id = id(url);
        assertThatThrownBy(() -> sql("delete from contract.sanction where contract_id = :id", id))
                .hasMessageContaining("does not change");
        assertThatThrownBy(
                        () -> sql("update contract.sanction set heard_on = '2026-11-24' where contract_id = :id", id))
                .hasMessageContaining("have been");
        assertThatThrownBy(() ->
                        sql("update contract.sanction set reminded_on = '2026-11-22' where contract_id = :id", id))
                .hasMessageContaining("have been");
        assertThatThrownBy(() -> sql(
                        "update contract.sanction set proposal = 'LOWER', proposed_on = '2026-11-23' where contract_id = :id",
                        id))
                .as("nobody's proposal")
                .hasMessageContaining("own name");
        var second = coWorker(Role.SOCIAL_WORKER);
        var first = worker;
        worker = second;
        assertThatThrownBy(() -> sql("update contract.sanction set facts = 'Cudze słowa' where contract_id = :id", id))
                .as("under the first one's name")
                .hasMessageContaining("own name");
        String[] proposed = checklist("version", "0", "facts", "Moje słowa", "proposal", "LOWER");
        assertThat(post(url + "/checklist", proposed))
                .as("no evaluation says that anything was not done")
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Żadna ocena nie mówi");
        done(evaluate(url, "PERIODIC", "NOT_DONE", true));
        done(post(url + "/checklist", proposed));
        assertThat(jdbcCount(
                        "select count(*) from contract.sanction where contract_id = :id and proposed_by = platform.me()",
                        id))
                .isOne();
        worker = first;
    }

    private static String[] checklist(String... changed) {
        String[] usual = {
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
            "Dwoje dzieci"
        };
        var all = new java.util.ArrayList<>(java.util.List.of(usual));
        for (var i = 0; i < changed.length; i += 2) {
            var at = all.indexOf(changed[i]);
            if (at >= 0) {
                all.set(at + 1, changed[i + 1]);
            } else {
                all.addAll(java.util.List.of(changed[i], changed[i + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "heardOn,24.11.2026,jeszcze się nie odbyła",
        "heardOn,22.11.2026,była przed kontraktem",
        "remindedOn,24.11.2026,jeszcze nie wyszło",
        "reminderDue,22.11.2026,podaj jego dzień"
    })
    @Rule("social-contract C-16")
    void aTalkThatIsStillToComeIsNoTalk(String field, String day, String words) {
        var url = signed();
        assertThat(post(url + "/checklist", checklist(field, day)))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({"independent,true,przyczyny niezależne od osoby", "reminderDue,30.11.2026,jeszcze nie minął"})
    @Rule("social-contract C-16")
    void nobodyBreaksAContractForCausesBeyondHimOrBeforeTheTermOfTheReminder(String field, String value, String words) {
        var url = signed();
        done(evaluate(url, "FINAL", "NOT_DONE", true));
        done(post(url + "/checklist", checklist(field, value)));
        assertThat(post(
                        url + "/end",
                        "version",
                        version(url),
                        "on",
                        "23.11.2026",
                        "result",
                        "BROKEN",
                        "words",
                        "Nie przyszła"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(words);
        assertThatThrownBy(() -> sql(
                        "update contract.contract set state = 'ENDED', ended_on = '2026-11-23', result = 'BROKEN' where id = :id",
                        id(url)))
                .hasMessageContaining("is not broken");
    }

    @Test
    @Rule("social-contract C-10")
    void nobodySignsWordsThatWereProposedMeanwhile() {
        var url = negotiated();
        var scan = Jsoup.parse(body(get(url + "/sign")));
        assertThat(scan.select("[name=words-1]").hasAttr("checked"))
                .as("ticked by whoever has the paper")
                .isFalse();
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Po kryjomu"));
        var request = http.post()
                .uri(url + "/sign")
                .multipart()
                .file(new MockMultipartFile("files", "skan.pdf", "application/pdf", SCAN))
                .param("version", version(url))
                .param("on", "23.11.2026")
                .param("as", "PAPER")
                .param("words-1", "true")
                .with(worker.login());
        assertThat(request)
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zaznacz, że podpisano wersję nr 2")
                .doesNotContain("Zapisane w międzyczasie");
        done(sign(url, "sign"));
    }

    @Test
    @Rule("social-contract C-06")
    void anAnnexIsSignedByASocialWorkerToo() {
        var url = signed();
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Nowe prawa"));
        worker = coWorker(Role.FAMILY_ASSISTANT);
        assertThat(sign(url, "sign-annex"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kontrakt podpisuje pracownik socjalny");
    }

    @Test
    @Rule("social-contract C-20")
    void whoeverCameUnderAGuardianSignsNoAnnex() {
        var url = signed();
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Nowe prawa"));
        var guardian = testCases.child(worker, file, "Ewa", TODAY.minusYears(40));
        sql(
                "insert into register.relation (id, from_id, to_id, kind, period) values (gen_random_uuid(), :id, '"
                        + file.person().value() + "', 'GUARDIAN', daterange('2026-11-23', null))",
                guardian.value());
        assertThat(sign(url, "sign-annex"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ma opiekuna prawnego");
        sql(
                "update register.relation set period = daterange('2026-11-24', null) where from_id = :id",
                guardian.value());
        done(sign(url, "sign-annex"));
    }

    @ParameterizedTest
    @CsvSource({"instruct,confirmed,true", "refuse,told,true", "ask-centre,name,OPS"})
    @Rule("social-contract C-08")
    void noStepIsBeforeTheDraft(String step, String field, String value) {
        var url = written();
        step(url, "negotiate", "on", "23.11.2026");
        assertThat(post(url + "/" + step, "version", version(url), "on", "22.11.2026", "words", "x", field, value))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("przed powstaniem projektu");
    }

    @Test
    @Rule("social-contract C-08")
    void wordsAreNotSignedBeforeTheyWereWritten() {
        var url = negotiated();
        clock.moveTo(TODAY.plusDays(3));
        done(sendForm(url + "/edit", Jsoup.parse(body(get(url + "/edit"))), "rights", "Nowe prawa"));
        assertThat(sign(url, "sign", "25.11.2026"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("wcześniejsza niż ostatnia wersja");
        done(sign(url, "sign", "26.11.2026"));
        clock.moveTo(TODAY.plusDays(9));
        done(evaluate(url, "FINAL", "DONE", true, "on", "30.11.2026"));
        assertThat(post(url + "/end", "version", version(url), "on", "29.11.2026", "result", "REALISED", "words", "x"))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("przed oceną końcową");
    }

    @Test
    @Rule("social-contract C-23")
    void aContractInACaseOneMayNotOpenIsTold() {
        var first = file;
        var signed = signed();
        leader = people.teamLeader();
        worker = people.socialWorker(leader.team());
        file = diagnosed();
        var url = negotiated();
        assertThat(body(get(url))).doesNotContain("C-23");
        sql("update contract.party set person_id = '" + first.person().value() + "' where contract_id = :id", id(url));
        assertThat(body(get(url))).contains("C-23");
        assertThat(get(signed)).as("and nothing else").hasStatus(NOT_FOUND);
        worker = people.socialWorker(people.teamLeader().team());
        assertThat(worker.<Long>does(
                        () -> transaction.execute(s -> jdbc.sql("select count(*) from contract.with_another(:id)")
                                .param("id", id(url))
                                .query(Long.class)
                                .single())))
                .as("of a contract one may not open nothing is told")
                .isZero();
    }

    private Person coWorker(Role role) {
        var other = people.with(leader.team(), role);
        leader.does(() ->
                transaction.executeWithoutResult(s -> jdbc.sql("select access.let_in(:case, :who, 'CO_WORKER', null)")
                        .param("case", file.id().value())
                        .param("who", other.id().value())
                        .query((row, number) -> "")
                        .list()));
        return other;
    }
}
