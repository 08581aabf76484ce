package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Evaluations of contracts, and the checklist before a proposal under art. 11. */
@Repository
class EvaluationStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    EvaluationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A kept evaluation. */
    record Evaluation(UUID id, UUID version, String authorName, NewEvaluation content) {

        NewEvaluation.Kind kind() {
            return content.kind();
        }

        List<UUID> ended() {
            return content.ended();
        }

        /** Actions that one of them has ended. */
        static Set<UUID> ended(List<Evaluation> judged) {
            var ended = new HashSet<UUID>();
            judged.forEach(evaluation -> ended.addAll(evaluation.ended()));
            return ended;
        }

        /** The day of the last one that counts for the agreed days; before the first, the day of signing. */
        static LocalDate last(List<Evaluation> judged, LocalDate concluded) {
            return judged.stream()
                    .filter(it -> it.kind() != NewEvaluation.Kind.CURRENT)
                    .map(it -> it.content().on())
                    .max(LocalDate::compareTo)
                    .orElse(concluded);
        }
    }

    /** The checklist as it stands. */
    record Sanction(
            String ground,
            String facts,
            @Nullable LocalDate heardOn,
            String reasons,
            boolean independent,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate reminderDue,
            @Nullable UUID evaluationId,
            String dependants,
            @Nullable String proposal,
            @Nullable LocalDate proposedOn,
            int version) {

        /** The checklist, with the evaluation it rests on. */
        Sanction after(@Nullable UUID evaluation) {
            return new Sanction(
                    ground,
                    facts,
                    heardOn,
                    reasons,
                    independent,
                    remindedOn,
                    reminderDue,
                    evaluation,
                    dependants,
                    proposal,
                    proposedOn,
                    version);
        }

        /** What of all that has to be there before anybody says that a contract was not kept was there on a day. */
        ContractRules.Checklist on(LocalDate day) {
            var prepared = !facts.isBlank()
                    && heardOn != null
                    && !heardOn.isAfter(day)
                    && !reasons.isBlank()
                    && remindedOn != null
                    && !remindedOn.isAfter(day)
                    && !dependants.isBlank();
            return new ContractRules.Checklist(
                    prepared, independent, reminderDue != null && !reminderDue.isBefore(day));
        }

        /** Something is proposed against the person. */
        boolean against() {
            return proposal != null && !"NONE".equals(proposal);
        }
    }

    /** The newest first. */
    List<Evaluation> of(ContractId id) {
        return jdbc.sql("""
                        select e.*, a.first_name || ' ' || a.last_name as author_name from contract.evaluation e
                          join access.account a on a.id = e.author_id where e.contract_id = :id order by e.on_date desc, e.id desc limit 100
                        """)
                .param("id", id.value())
                .query((row, n) -> {
                    var labour = row.getString("labour");
                    return new Evaluation(
                            row.getObject("id", UUID.class),
                            row.getObject("version_id", UUID.class),
                            row.getString("author_name"),
                            new NewEvaluation(
                                    NewEvaluation.Kind.valueOf(row.getString("kind")),
                                    row.getObject("on_date", LocalDate.class),
                                    JSON.readValue(
                                            row.getString("marks"),
                                            JSON.getTypeFactory()
                                                    .constructCollectionType(List.class, NewEvaluation.Mark.class)),
                                    row.getString("statement"),
                                    row.getBoolean("no_statement"),
                                    causes((String[]) row.getArray("causes").getArray()),
                                    row.getString("cause_words"),
                                    row.getString("harm"),
                                    NewEvaluation.Conclusion.valueOf(row.getString("conclusion")),
                                    row.getString("words"),
                                    labour == null ? null : NewEvaluation.Labour.valueOf(labour),
                                    NewEvaluation.Signed.valueOf(row.getString("signed"))));
                })
                .list();
    }

    private static Set<NewEvaluation.Cause> causes(String[] codes) {
        var causes = EnumSet.noneOf(NewEvaluation.Cause.class);
        Arrays.stream(codes).map(NewEvaluation.Cause::valueOf).forEach(causes::add);
        return causes;
    }

    UUID insert(Contract contract, UUID version, NewEvaluation given) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into contract.evaluation (id, contract_id, case_id, version_id, kind, on_date, marks, statement, no_statement, causes,
                                                         cause_words, harm, conclusion, words, labour, signed, author_id)
                        values (:id, :contract, :case, :version, :kind, :on, :marks::jsonb, :statement, :none, :causes,
                                :causeWords, :harm, :conclusion, :words, :labour, :signed, :me)
                        """)
                .param("id", id)
                .param("contract", contract.id().value())
                .param("case", contract.caseId().value())
                .param("version", version)
                .param("kind", given.kind().name())
                .param("on", given.on())
                .param("marks", JSON.writeValueAsString(given.marks()))
                .param("statement", given.statement())
                .param("none", given.noStatement())
                .param("causes", given.causes().stream().map(Enum::name).toArray(String[]::new))
                .param("causeWords", given.causeWords())
                .param("harm", given.harm())
                .param("conclusion", given.conclusion().name())
                .param("words", given.words())
                .param("labour", given.labour() == null ? null : given.labour().name())
                .param("signed", given.signed().name())
                .param("me", CurrentUser.me().value())
                .update();
        return id;
    }

    List<Sanction> sanction(ContractId id) {
        return jdbc.sql("""
                        select ground, facts, heard_on, reasons, independent, reminded_on, reminder_due, evaluation_id, dependants, proposal,
                               proposed_on, version from contract.sanction where contract_id = :id
                        """).param("id", id.value()).query(Sanction.class).list();
    }

    /** Writes the checklist as it was read at {@code version}; -1 for a new one. */
    void sanction(Contract contract, Sanction given) {
        var changed = jdbc.sql("""
                        insert into contract.sanction as s (id, contract_id, case_id, ground, facts, heard_on, reasons, independent, reminded_on,
                                                            reminder_due, evaluation_id, dependants, proposal, proposed_on, proposed_by, author_id)
                        values (:id, :contract, :case, :ground, :facts, :heard, :reasons, :independent, :reminded,
                                :due, :evaluation, :dependants, :proposal, :proposed, case when :proposal::text is null then null::uuid else :me end, :me)
                        on conflict (contract_id) do update set ground = :ground, facts = :facts, heard_on = :heard, reasons = :reasons,
                               independent = :independent, reminded_on = :reminded, reminder_due = :due, evaluation_id = :evaluation,
                               dependants = :dependants, proposal = :proposal, proposed_on = :proposed,
                               proposed_by = case when :proposal::text is null then null::uuid else :me end, author_id = :me, version = s.version + 1
                         where s.version = :version
                        """)
                .param("id", Ids.next())
                .param("contract", contract.id().value())
                .param("case", contract.caseId().value())
                .param("ground", given.ground())
                .param("facts", given.facts())
                .param("heard", given.heardOn())
                .param("reasons", given.reasons())
                .param("independent", given.independent())
                .param("reminded", given.remindedOn())
                .param("due", given.reminderDue())
                .param("evaluation", given.evaluationId())
                .param("dependants", given.dependants())
                .param("proposal", given.proposal())
                .param("proposed", given.proposedOn())
                .param("me", CurrentUser.me().value())
                .param("version", given.version())
                .update();
        if (changed != 1) {
            throw new Conflict("contract");
        }
    }
}
