package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.contract.view.EvaluationPage;
import pl.oparcie.contract.view.PaperPage;
import pl.oparcie.document.Prints;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.form.FormPrint;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** A contract on paper: in the order of the official form, in plain words and large print, and its evaluation. */
@Service
@Transactional
class ContractPapers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contracts contracts;
    private final FormCatalogue forms;
    private final FormPrint formPrint;
    private final Prints prints;
    private final Audit audit;

    ContractPapers(Contracts contracts, FormCatalogue forms, FormPrint formPrint, Prints prints, Audit audit) {
        this.contracts = contracts;
        this.forms = forms;
        this.formPrint = formPrint;
        this.prints = prints;
        this.audit = audit;
    }

    /** As the official form has it, by the version of the form the contract was written on (C-25). */
    byte[] official(ContractId id) {
        var contract = contracts.read(id);
        var body = words(contract);
        var known = contracts.known(contract.caseId());
        var parts = contract.template().split("/", 2);
        var form = forms.version(parts[0], parts[1]);
        var answers = Answers.parse(
                form,
                JSON.writeValueAsString(
                        Map.of("answers", answers(contract, body, known), "sections", Map.of(), "refused", List.of())));
        audit.record("contract.print", Contracts.subject(contract));
        return formPrint.filled(Filling.of(form, contract.draftedOn()), answers, known.mark());
    }

    private Body words(Contract contract) {
        var versions = contracts.versions(contract);
        return (contract.state().unsigned() ? versions.getFirst() : Course.inForce(versions)).body();
    }

    /** Answers under the keys of the official form; what is not known stays a line for a pen. */
    private static Map<String, Object> answers(Contract contract, Body body, ContractStore.Known known) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "concludedOn", contract.signed().on());
        values.put(
                "people",
                contract.signing().stream()
                        .map(it -> row("name", it.name(), "pesel", it.pesel(), "address", known.address()))
                        .toList());
        values.put(
                "family",
                contract.parties().stream()
                        .filter(it -> !it.signs())
                        .map(it -> row("name", it.name(), "pesel", it.pesel()))
                        .toList());
        put(values, "worker", contract.authorName());
        if (contract.referral().given()) {
            put(
                    values,
                    "referral",
                    contract.referral().office() + ", " + contract.referral().number() + ", "
                            + date(contract.referral().on()));
        }
        put(values, "causes", body.causes());
        put(values, "possibilities", body.possibilities());
        put(values, "limitations", body.limitations());
        values.put(
                "tried",
                body.tried().stream()
                        .map(it -> row("what", it.what(), "period", it.when(), "result", it.result()))
                        .toList());
        put(values, "failure", body.failure());
        values.put(
                "goals",
                body.goals().stream().map(it -> row("goal", it.title())).toList());
        values.put(
                "aims",
                body.aims()
                        .map(it -> row("aim", it.title(), "evidence", it.evidence(), "effect", it.effect()))
                        .toList());
        values.put("personActs", acts(body, Body.Side.PERSON));
        values.put("workerActs", acts(body, Body.Side.WORKER));
        put(values, "rights", body.rights());
        put(values, "startsOn", body.startsOn());
        put(values, "endsOn", body.endsOn());
        put(
                values,
                "evaluations",
                String.join(
                        ", ", body.evaluations().stream().map(day -> date(day)).toList()));
        put(values, "instructedOn", contract.instructedOn());
        return values;
    }

    private static List<Map<String, Object>> acts(Body body, Body.Side side) {
        return body.acts(side).stream()
                .map(it -> row("act", it.title(), "who", it.who(), "term", term(it)))
                .toList();
    }

    private static String term(Body.Act act) {
        var until = act.dueOn() == null ? "" : text("contract.until", date(act.dueOn()));
        return act.often().isBlank() ? until : act.often() + ", " + until;
    }

    private static Map<String, Object> row(@Nullable Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            put(row, String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            values.put(key, day.toString());
        } else if (value != null && !value.toString().isBlank()) {
            values.put(key, value);
        }
    }

    /** Short sentences in large print; labels Polish, English or Ukrainian, what was written stays as it was written. */
    byte[] plain(ContractId id, String language) {
        var labels =
                Optional.ofNullable(PlainLabels.BY_LANGUAGE.get(language)).orElseThrow(() -> new NotFound("language"));
        var contract = contracts.read(id);
        var body = words(contract);
        var known = contracts.known(contract.caseId());
        var parts = new ArrayList<PaperPage.Part>();
        parts.add(new PaperPage.Part(
                labels.get("who"),
                List.of(
                        new PaperPage.Item(labels.get("you"), List.of(contract.names())),
                        new PaperPage.Item(labels.get("worker"), List.of(contract.authorName())))));
        parts.add(new PaperPage.Part(
                labels.get("why"),
                List.of(
                        new PaperPage.Item(
                                labels.get("hard"), body.causes().lines().toList()),
                        new PaperPage.Item(
                                labels.get("strong"),
                                body.possibilities().lines().toList()),
                        new PaperPage.Item(
                                labels.get("against"),
                                body.limitations().lines().toList()))));
        parts.add(new PaperPage.Part(
                labels.get("goals"),
                body.goals().stream()
                        .map(goal -> new PaperPage.Item(
                                goal.title(),
                                goal.aims().stream().map(Body.Aim::title).toList()))
                        .toList()));
        parts.add(new PaperPage.Part(labels.get("you-do"), plainActs(body, Body.Side.PERSON, labels)));
        parts.add(new PaperPage.Part(labels.get("worker-does"), plainActs(body, Body.Side.WORKER, labels)));
        parts.add(new PaperPage.Part(
                labels.get("when"),
                List.of(
                        new PaperPage.Item(
                                labels.get("from-to"), List.of(date(body.startsOn()) + " – " + date(body.endsOn()))),
                        new PaperPage.Item(
                                labels.get("meet"),
                                body.evaluations().stream()
                                        .map(day -> date(day))
                                        .toList()))));
        parts.add(new PaperPage.Part(
                labels.get("remember"),
                List.of(
                        new PaperPage.Item(labels.get("change"), List.of()),
                        new PaperPage.Item(labels.get("refuse"), List.of()))));
        audit.record("contract.print", Contracts.subject(contract));
        return prints.print(
                "contract-plain",
                new PaperPage(
                        language,
                        contract.names(),
                        labels.get("intro"),
                        parts,
                        List.of(labels.get("sign-you"), labels.get("sign-worker"))),
                labels.get("title"),
                known.mark(),
                text("contract.plain-mark"));
    }

    private static List<PaperPage.Item> plainActs(Body body, Body.Side side, Map<String, String> labels) {
        return body.acts(side).stream()
                .map(act -> new PaperPage.Item(
                        act.title(),
                        List.of((act.often().isBlank() ? "" : act.often() + ", ") + labels.get("until") + " "
                                + date(act.dueOn()) + (act.who().isBlank() ? "" : " (" + act.who() + ")"))))
                .toList();
    }

    byte[] evaluation(ContractId id, EvaluationPage page) {
        var contract = contracts.read(id);
        audit.record("contract.print", Contracts.subject(contract));
        return prints.print(
                "contract-evaluation",
                page,
                text("contract.paper.evaluation"),
                contracts.known(contract.caseId()).mark(),
                text("form.paper.working"));
    }
}
