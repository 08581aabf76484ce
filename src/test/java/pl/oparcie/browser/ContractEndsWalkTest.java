package pl.oparcie.browser;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.TestCases;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.TestFiles;
import pl.oparcie.casework.CaseFact;
import pl.oparcie.casework.Cases;
import pl.oparcie.contract.ContractId;
import pl.oparcie.contract.ContractKind;
import pl.oparcie.contract.Contracts;
import pl.oparcie.contract.Negotiation;
import pl.oparcie.contract.NewContract;
import pl.oparcie.contract.Signing;
import pl.oparcie.contract.TestContract;
import pl.oparcie.diagnosis.Diagnoses;
import pl.oparcie.diagnosis.TestDiagnosis;

/** Every way a signed contract of either kind ends, walked in a browser: the final evaluation, the checklist where it is needed, the end. */
@BrowserTest
class ContractEndsWalkTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases testCases;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Diagnoses diagnoses;

    @Autowired
    Contracts contracts;

    @Autowired
    Negotiation negotiation;

    @Autowired
    Signing signing;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "B,REALISED,,BOTH,zakończony – zrealizowany",
        "B,PARTLY,,BOTH,zakończony – zrealizowany częściowo",
        "A,BROKEN,,REFUSED,zakończony – niedotrzymany",
        "B,BY_CONSENT,,BOTH,rozwiązany za zgodą stron",
        "A,BY_PERSON,,WORKER_ALONE,rezygnacja osoby",
        "B,BY_CENTRE,,REFUSED,odstąpienie ośrodka",
        "A,EXPIRED,,WORKER_ALONE,wygasł",
        "A,INDEPENDENT,DEATH,WORKER_ALONE,zakończony – przyczyny niezależne"
    })
    void everyEnd(
            ContractKind kind, String result, @Nullable String cause, String signatures, String words, Walker work) {
        var address = "/contracts/" + signed(kind, work);
        if (result.equals("EXPIRED")) {
            clock.moveTo(TODAY.plusDays(3));
        }
        var light =
                switch (result) {
                    case "REALISED" -> "DONE";
                    case "PARTLY" -> "PARTLY";
                    default -> "NOT_DONE";
                };
        evaluated(work, address, kind, light, signatures);
        if (result.equals("BROKEN")) {
            checked(work, address);
        }
        work.go(address + "/end").tick("result", result);
        if (cause != null) {
            work.tick("cause", cause);
        }
        work.fill("words", "Tak się stało.")
                .press("Zakończ kontrakt")
                .sees(words)
                .looksRight();
    }

    private static void evaluated(Walker work, String address, ContractKind kind, String light, String signatures) {
        work.go(address + "/evaluate").tick("kind", "FINAL");
        for (var mark : work.page()
                .locator("main input[name^='light.'][value=" + light + "]")
                .all()) {
            mark.check();
        }
        if (kind == ContractKind.B) {
            work.set("labour", "NO_CHANGE");
        }
        work.tick("noStatement", "true")
                .tick("causes", "PERSON")
                .tick("conclusion", "FINISH")
                .tick("signed", signatures)
                .fill("words", "Wnioski z rozmowy.")
                .press("Zapisz")
                .sees("Ocena zapisana");
    }

    /** The whole path of art. 11 up to the end; the proposal comes after it and is what whoever decides reads. */
    private static void checked(Walker work, String address) {
        work.go(address + "/end")
                .tick("result", "BROKEN")
                .fill("words", "Nie przychodziła.")
                .press("Zakończ kontrakt")
                .sees("uzupełnij listę");
        work.go(address + "/checklist")
                .sees("4. Ocena realizacji")
                .fill("heardOn", "23.11.2026")
                .fill("reasons", "„Nie mam siły.”")
                .fill("remindedOn", "23.11.2026")
                .fill("dependants", "Dwoje dzieci, 4 i 9 lat.")
                .press("Zapisz")
                .sees("Lista zapisana");
        work.go(address + "/checklist")
                .set("proposal", "NONE")
                .press("Zapisz")
                .sees("Lista zapisana")
                .looksRight();
    }

    /** A contract in force; how one is made, negotiated and signed in a browser is walked by {@link ContractWalkTest}. */
    private ContractId signed(ContractKind kind, Walker window) {
        var leader = people.teamLeader();
        var worker = people.socialWorker(leader.team());
        people.password(worker);
        window.logsIn(worker.loginName(), TestPeople.PASSWORD);
        var file = testCases.ledBy(worker);
        worker.does(() -> transaction.executeWithoutResult(
                s -> cases.record(file.id(), CaseFact.FIRST_CONTACT, TODAY.minusDays(9), "", null)));
        worker.does(() -> {
            diagnoses.save(file.id(), TestDiagnosis.complete(), -1, TODAY);
            diagnoses.submit(file.id(), TODAY);
        });
        leader.does(() -> diagnoses.approve(file.id(), TODAY));
        return worker.does(() -> {
            var person = file.person().value();
            var body = TestContract.body(TODAY, TODAY.plusDays(2));
            var made = contracts.write(file.id(), NewContract.of(kind, List.of(person), body), TODAY);
            negotiation.negotiate(made, contracts.versionOf(made), TODAY);
            negotiation.instruct(made, contracts.versionOf(made), TODAY);
            signing.sign(
                    made,
                    contracts.versionOf(made),
                    Signing.NewSigning.onPaper(TODAY, List.of(new Content("skan.pdf", TestFiles.pdf(1)))));
            return made;
        });
    }
}
