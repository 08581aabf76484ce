package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.audit.Audit;
import pl.oparcie.casework.ReasonCode;
import pl.oparcie.contract.view.ChecklistPage;
import pl.oparcie.contract.view.PaperPage;
import pl.oparcie.document.Prints;
import pl.oparcie.form.Answers;
import pl.oparcie.form.Filling;
import pl.oparcie.form.FormPrint;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/** A contract on paper: in the order of the official form, in plain words and large print, and its evaluation. */
@Service
@Transactional
class ContractPapers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contracts contracts;
    private final Evaluations evaluations;
    private final FormCatalogue forms;
    private final FormPrint formPrint;
    private final Prints prints;
    private final Audit audit;

    ContractPapers(
            Contracts contracts,
            Evaluations evaluations,
            FormCatalogue forms,
            FormPrint formPrint,
            Prints prints,
            Audit audit) {
        this.contracts = contracts;
        this.evaluations = evaluations;
        this.forms = forms;
        this.formPrint = formPrint;
        this.prints = prints;
        this.audit = audit;
    }

    /**
     * As the official form has it, by the version of the form the contract was written on (C-25); in Polish whoever prints it.
     *
     * @param number of a version of its words; null: those in force, before the signing the newest
     */
    byte[] official(ContractId id, @Nullable Integer number) {
        var contract = contracts.read(id);
        var known = contracts.known(contract.caseId());
        var versions = contracts.versions(contract);
        var shown = shown(contract, versions, number);
        return paper(
                contract,
                "",
                answers(contract, shown.body(), known),
                known.mark(),
                AnnexWords.notice(contract, versions, shown),
                text("contract.paper.words", shown.number()),
                false);
    }

    /** An annex: what changes, with places for the signatures of both sides (C-10); in Polish whoever prints it. */
    byte[] annex(ContractId id, int number) {
        var contract = contracts.read(id);
        var known = contracts.known(contract.caseId());
        var versions = contracts.versions(contract);
        var annex = contracts.version(contract, number);
        if (annex.annex() == 0) {
            throw new NotFound("annex");
        }
        audit.record("contract.print", Contracts.subject(contract));
        return prints.print(
                "contract-annex",
                AnnexWords.page(contract, versions, annex, known.address()),
                text("contract.annex.title", annex.annex()),
                known.mark(),
                null);
    }

    /** The checklist of art. 11 with its proposal, for whoever decides; ours, no official form. */
    byte[] checklist(Contract contract, ChecklistPage page) {
        return prints.print(
                "contract-checklist",
                page,
                page.title(),
                contracts.known(contract.caseId()).mark(),
                null);
    }

    private static byte[] in(Locale language, Supplier<byte[]> print) {
        var reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return print.get();
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    /** Part II, with an evaluation or to be filled with a pen. */
    byte[] partTwo(ContractId id, @Nullable UUID evaluation) {
        var contract = contracts.read(id);
        var versions = contracts.versions(contract);
        var found = evaluation == null ? null : evaluations.read(contract, evaluation);
        var body = found == null
                ? words(contract)
                : versions.stream()
                        .filter(it -> it.id().equals(found.version()))
                        .findFirst()
                        .orElseThrow()
                        .body();
        var mark = contracts.known(contract.caseId()).mark();
        return paper(contract, "-two", judged(contract, body, found), mark, "", "", found == null);
    }

    private byte[] paper(
            Contract contract,
            String part,
            Map<String, Object> values,
            String mark,
            String notice,
            String words,
            boolean pen) {
        var template = contract.template().split("/", 2);
        var form = forms.version(template[0] + part, template[1]);
        var answers = Answers.parse(
                form, JSON.writeValueAsString(Map.of("answers", values, "sections", Map.of(), "refused", List.of())));
        audit.record("contract.print", Contracts.subject(contract));
        var signers = contract.signing().stream().map(Contract.Party::name).toList();
        return formPrint.filled(
                Filling.of(form, contract.draftedOn()),
                answers,
                mark,
                new FormPrint.Beside(
                        notice,
                        "personSigned",
                        signers,
                        pen,
                        text("contract.paper.version." + contract.kind(), template[1])
                                + (words.isEmpty() ? "" : " · " + words)));
    }

    private Body words(Contract contract) {
        return shown(contract, contracts.versions(contract), null).body();
    }

    private Contract.Version shown(Contract contract, List<Contract.Version> versions, @Nullable Integer number) {
        if (number != null) {
            return contracts.version(contract, number);
        }
        return contract.state().unsigned() ? versions.getFirst() : Contract.Version.inForce(versions);
    }

    /** Answers under the keys of the official form; what is not known stays a line for a pen. */
    private static Map<String, Object> answers(Contract contract, Body body, ContractStore.Known known) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "concludedOn", contract.signed().on());
        values.put("kind", contract.kind().name());
        values.put(
                "people",
                contract.signing().stream()
                        .map(it -> row(
                                "name",
                                it.name(),
                                "pesel",
                                it.identity(),
                                "address",
                                it.address().isBlank() ? known.address() : it.address()))
                        .toList());
        values.put(
                "family",
                contract.parties().stream().allMatch(Contract.Party::signs)
                        ? List.of(row("name", "–", "pesel", "–"))
                        : contract.parties().stream()
                                .filter(it -> !it.signs())
                                .map(it -> row("name", it.name(), "pesel", it.identity()))
                                .toList());
        put(values, "worker", worker(contract));
        put(
                values,
                "workerPhone",
                contract.signed().byName() == null
                        ? contract.authorPhone()
                        : contract.signed().byPhone());
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
        var none = contract.kind() == ContractKind.B
                && contract.signed().on() != null
                && body.tried().isEmpty();
        values.put(
                "tried",
                none
                        ? List.of(row("what", "brak", "period", "–", "result", "–"))
                        : body.tried().stream()
                                .map(it -> row("what", it.what(), "period", it.when(), "result", it.result()))
                                .toList());
        put(values, "failure", none ? "–" : body.failure());
        var numbers = numbers(body);
        values.put(
                "goals",
                body.goals().stream()
                        .map(it -> row("goal", numbers.get(it.key()) + " " + it.title()))
                        .toList());
        values.put(
                "aims",
                body.aims()
                        .map(it -> row(
                                "aim",
                                numbers.get(it.key()) + " " + it.title(),
                                "evidence",
                                it.evidence(),
                                "effect",
                                it.effect()))
                        .toList());
        values.put("personActs", acts(body, Body.Side.PERSON));
        values.put("workerActs", acts(body, Body.Side.WORKER));
        put(values, "rights", body.rights());
        put(
                values,
                "startsOn",
                contract.signed().startsOn() != null
                        ? date(contract.signed().startsOn())
                        : body.startsOn() == null ? text("contract.from-signing") : date(body.startsOn()));
        put(values, "endsOn", body.endsOn());
        put(
                values,
                "evaluations",
                String.join(
                        ", ", body.evaluations().stream().map(day -> date(day)).toList()));
        put(values, "instructedOn", contract.instructedOn());
        if (contract.kind() == ContractKind.B) {
            values.put("insurance", insurance(contract.insurance()));
        }
        return values;
    }

    /** Health insurance of somebody sent by a labour office (art. 108 ust. 3), as far as it is known. */
    private static String insurance(Contract.Insurance insurance) {
        if (!insurance.needed() || insurance.waivedOn() != null) {
            return text("contract.paper.not-insured");
        }
        var words = new ArrayList<>(List.of(text("contract.paper.insure")));
        if (insurance.on() != null) {
            words.add(text("contract.paper.insured", date(insurance.on())));
        }
        if (insurance.off() != null) {
            words.add(text("contract.paper.struck-off", date(insurance.off())));
        }
        return String.join(", ", words);
    }

    /** Who signed for the centre; before that, who wrote it. */
    private static String worker(Contract contract) {
        var signer = contract.signed().byName();
        return signer == null ? contract.authorName() : signer;
    }

    /** Part II of the official form; without an evaluation its questions stay lines for a pen. */
    private static Map<String, Object> judged(
            Contract contract, Body body, EvaluationStore.@Nullable Evaluation found) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "people", contract.names());
        put(values, "concludedOn", contract.signed().on());
        var marks = found == null ? Map.<UUID, NewEvaluation.Mark>of() : BodyWords.marks(List.of(found));
        values.put("personActs", judged(body, Body.Side.PERSON, marks));
        values.put("workerActs", judged(body, Body.Side.WORKER, marks));
        var goals = new ArrayList<Map<String, Object>>();
        var numbers = numbers(body);
        for (var goal : body.goals()) {
            goals.add(judged("act", numbers.get(goal.key()) + " " + goal.title(), "", marks.get(goal.key())));
            goal.aims()
                    .forEach(aim -> goals.add(judged(
                            "act", numbers.get(aim.key()) + " " + aim.title(), aim.evidence(), marks.get(aim.key()))));
        }
        values.put("goals", goals);
        if (found != null) {
            var content = found.content();
            put(values, "on", content.on());
            values.put("kind", content.kind().name());
            values.put(
                    "causes", content.causes().stream().map(Enum::name).sorted().toList());
            put(values, "causeWords", orDash(content.causeWords()));
            put(values, "harm", orDash(content.harm()));
            put(
                    values,
                    "statement",
                    content.statement().isBlank() ? text("contract.no-statement-given") : content.statement());
            if (content.labour() != null && contract.kind() == ContractKind.B) {
                values.put("labour", content.labour().name());
            }
            values.put("conclusion", content.conclusion().name());
            put(values, "words", orDash(content.words()));
            put(
                    values,
                    "signed",
                    content.signed() == NewEvaluation.Signed.BOTH
                            ? text("contract.paper.signed-below")
                            : name("contract.evaluation-signed", content.signed()));
        } else {
            put(values, "signed", text("contract.paper.signed-below"));
        }
        return values;
    }

    /** Nothing was written, and nothing is left for a pen. */
    private static String orDash(String words) {
        return words.isBlank() ? "–" : words;
    }

    private static List<Map<String, Object>> judged(Body body, Body.Side side, Map<UUID, NewEvaluation.Mark> marks) {
        return body.acts(side).stream()
                .map(act -> judged("act", act.title(), term(act), marks.get(act.key())))
                .toList();
    }

    private static Map<String, Object> judged(
            String key, String title, String term, NewEvaluation.@Nullable Mark mark) {
        return row(
                key,
                title,
                "term",
                term,
                "result",
                mark == null ? text("contract.paper.underline") : name("contract.light", mark.light()),
                "words",
                mark == null ? null : mark.words());
    }

    private static List<Map<String, Object>> acts(Body body, Body.Side side) {
        var numbers = numbers(body);
        return body.aims()
                .flatMap(aim -> aim.acts().stream()
                        .filter(it -> it.side() == side)
                        .map(it -> row(
                                "act",
                                it.title() + " " + text("contract.of-aim", numbers.get(aim.key())),
                                "who",
                                it.who(),
                                "term",
                                term(it))))
                .toList();
    }

    /** Main goals as 1, 2, and their specific goals as 1.1, 1.2: the official form lists them apart, and one has to find the other. */
    private static Map<UUID, String> numbers(Body body) {
        var numbers = new HashMap<UUID, String>();
        for (var i = 0; i < body.goals().size(); i++) {
            var goal = body.goals().get(i);
            numbers.put(goal.key(), (i + 1) + ".");
            for (var k = 0; k < goal.aims().size(); k++) {
                numbers.put(goal.aims().get(k).key(), (i + 1) + "." + (k + 1));
            }
        }
        return numbers;
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
    byte[] plain(ContractId id, String language, @Nullable Integer number) {
        var labels = PlainLabels.in(language).orElseThrow(() -> new NotFound("language"));
        var contract = contracts.read(id);
        var shown = shown(contract, contracts.versions(contract), number);
        var body = shown.body();
        var known = contracts.known(contract.caseId());
        var parts = new ArrayList<PaperPage.Part>();
        parts.add(new PaperPage.Part(
                labels.get("who"),
                List.of(
                        new PaperPage.Item(labels.get("you"), List.of(contract.names())),
                        new PaperPage.Item(labels.get("worker"), List.of(worker(contract))))));
        parts.add(new PaperPage.Part(
                labels.get("why"),
                List.of(
                        new PaperPage.Item(
                                labels.get("hard"),
                                body.causes()
                                        .lines()
                                        .map(ContractPapers::withoutCode)
                                        .toList()),
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
                        new PaperPage.Item(labels.get("from-to"), List.of(period(contract, body, labels))),
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
        var page = new PaperPage(language, contract.names(), plainIntro(contract, shown, labels), parts);
        return in(
                language.equals("en") ? Locale.ENGLISH : Texts.POLISH,
                () -> prints.print(
                        "contract-plain", page, labels.get("title"), known.mark(), labels.get("mark"), language));
    }

    /** Reasons of art. 7 are words of the office: where a cause of its own follows, it stands alone. */
    private static String withoutCode(String line) {
        return Arrays.stream(ReasonCode.values())
                .map(code -> Texts.in("pl", "diagnosis.reason." + code) + ": ")
                .filter(line::startsWith)
                .map(code -> line.substring(code.length()))
                .findFirst()
                .orElse(line);
    }

    /** What this is; and where the words have changed or are only proposed, that too. */
    private static String plainIntro(Contract contract, Contract.Version shown, PlainLabels labels) {
        var intro = labels.get("intro");
        if (!contract.state().unsigned() && shown.signedOn() == null) {
            return intro + " " + labels.get("proposed");
        }
        return shown.annex() == 0 ? intro : intro + " " + labels.get("changed") + " " + date(shown.signedOn()) + ".";
    }

    private static String period(Contract contract, Body body, PlainLabels labels) {
        var start = contract.signed().startsOn() == null
                ? body.startsOn()
                : contract.signed().startsOn();
        return (start == null ? labels.get("from-signing") : date(start)) + " – " + date(body.endsOn());
    }

    private static List<PaperPage.Item> plainActs(Body body, Body.Side side, PlainLabels labels) {
        return body.acts(side).stream()
                .map(act -> new PaperPage.Item(
                        act.title(),
                        List.of((act.often().isBlank() ? "" : act.often() + ", ") + labels.get("until") + " "
                                + date(act.dueOn()) + (act.who().isBlank() ? "" : " (" + act.who() + ")"))))
                .toList();
    }
}
