package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Contracts of many cases, as far as the current user may see them: lists, and the figures that open them (social-contract 11). */
@Repository
class ContractLists {

    static final int PAGE = 50;
    private static final int ENDING_DAYS = 30;

    private final JdbcClient jdbc;
    private final Questions questions;

    ContractLists(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    /** Which contracts; each is a figure too. */
    enum Which {
        ALL("true"),
        UNSIGNED("c.state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE')"),
        IN_FORCE("c.state in ('IN_FORCE', 'SUSPENDED')"),
        EVALUATION_DUE("""
                exists (select 1 from term.term t where t.kind = 'CONTRACT_EVALUATION' and t.subject_id = c.id and t.done_on is null
                            and t.cancelled_on is null and t.due_on <= :today)"""),
        ACTION_LATE("""
                c.state in ('IN_FORCE', 'SUSPENDED') and exists (select 1 from term.term t where t.kind = 'CONTRACT_ACTION' and t.case_id = c.case_id
                            and t.done_on is null and t.cancelled_on is null and t.due_on < :today and t.url = '/contracts/' || c.id || '/evaluate')"""),
        ENDING("c.state in ('IN_FORCE', 'SUSPENDED') and c.ends_on <= :soon"),
        CONCLUDED("c.concluded_on is not null"),
        KIND_A("c.concluded_on is not null and c.kind = 'A'"),
        KIND_B("c.concluded_on is not null and c.kind = 'B'"),
        REALISED("c.result = 'REALISED'"),
        PARTLY("c.result = 'PARTLY'"),
        BROKEN("c.result = 'BROKEN'"),
        BY_CONSENT("c.result = 'BY_CONSENT'"),
        EXPIRED("c.result in ('EXPIRED', 'INDEPENDENT')"),
        REFUSED("c.state = 'REFUSED'"),
        PROPOSAL(
                "exists (select 1 from contract.sanction s where s.contract_id = c.id and s.proposal is not null and s.proposal <> 'NONE')"),
        HOMELESS("c.concluded_on is not null and c.homeless"),
        SUPPORTED("c.support_on is not null"),
        INDEPENDENT("c.independent = 'YES'");

        private final String where;

        Which(String where) {
            this.where = where;
        }

        private boolean needs(String parameter) {
            return where.contains(parameter);
        }
    }

    record Row(
            UUID id,
            String kind,
            String state,
            @Nullable String result,
            String caseName,
            String names,
            LocalDate draftedOn,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate endsOn) {}

    List<Row> rows(Which which, @Nullable UUID before, LocalDate today) {
        var values = values(which, today);
        values.put("before", before);
        return jdbc.sql("""
                        select c.id, c.kind, c.state, c.result, f.name as case_name, c.drafted_on, c.concluded_on, c.ends_on,
                               coalesce((select string_agg(p.name, ', ' order by p.id) from contract.party p where p.contract_id = c.id and p.signs), '') as names
                          from contract.contract c join casework.case_file f on f.id = c.case_id
                         where (%s) and (:before::uuid is null or c.id < :before) order by c.id desc limit %d
                        """.formatted(which.where, PAGE + 1))
                .params(values)
                .query(Row.class)
                .list();
    }

    private static HashMap<String, @Nullable Object> values(Which which, LocalDate today) {
        var values = new HashMap<String, @Nullable Object>();
        if (which.needs(":today")) {
            values.put("today", today);
        }
        if (which.needs(":soon")) {
            values.put("soon", today.plusDays(ENDING_DAYS));
        }
        return values;
    }

    /** How many of each, in one query; the last three are persons covered, days of the average contract, and done actions in percent. */
    record Count(String which, long number) {}

    List<Count> counts(LocalDate today) {
        return jdbc.sql("""
                        select v.which, v.number from (select
                        """ + counted() + """
                           from contract.contract c) n cross join lateral (values
                        """ + listed() + """
                        , ('PERSONS', (select count(distinct p.person_id) from contract.party p join contract.contract c on c.id = p.contract_id
                                        where c.concluded_on is not null)),
                          ('DAYS', (select coalesce(avg(c.ended_on - c.concluded_on)::bigint, 0) from contract.contract c
                                     where c.state = 'ENDED')),
                          ('DONE', (select coalesce(100 * count(*) filter (where m ->> 'light' = 'DONE') / nullif(count(*), 0), 0)
                                      from contract.evaluation e cross join lateral jsonb_array_elements(e.marks) m where e.kind = 'FINAL'))
                        ) v (which, number)
                        """)
                .param("today", today)
                .param("soon", today.plusDays(ENDING_DAYS))
                .query(Count.class)
                .list();
    }

    private static String counted() {
        var columns = new java.util.ArrayList<String>();
        for (var which : Which.values()) {
            columns.add("count(*) filter (where " + which.where + ") as n_"
                    + which.name().toLowerCase(java.util.Locale.ROOT));
        }
        return String.join(",\n", columns) + "\n";
    }

    private static String listed() {
        var rows = new java.util.ArrayList<String>();
        for (var which : Which.values()) {
            rows.add("('" + which + "', n.n_" + which.name().toLowerCase(java.util.Locale.ROOT) + ")");
        }
        return String.join(",\n", rows) + "\n";
    }

    /** One's own contracts that wait: unsigned, or ending soon. */
    record Waiting(UUID id, String kind, String state, String names, LocalDate day) {}

    Question<Waiting> waiting(LocalDate today) {
        return Question.of("""
                        select c.id, c.kind, c.state, coalesce(c.ends_on, c.drafted_on) as day,
                               coalesce((select string_agg(p.name, ', ' order by p.id) from contract.party p where p.contract_id = c.id and p.signs), '') as names
                          from contract.contract c
                         where c.author_id = platform.me() and (c.state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE')
                               or c.state in ('IN_FORCE', 'SUSPENDED') and c.ends_on <= :soon)
                         order by day, c.id limit 20
                        """, Waiting.class).with("soon", today.plusDays(ENDING_DAYS));
    }

    List<Waiting> waitingNow(LocalDate today) {
        return questions.list(waiting(today));
    }
}
