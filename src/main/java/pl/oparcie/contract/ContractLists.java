package pl.oparcie.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.web.Question;

/** Contracts of many cases, as far as the current user may see them: lists, and the figures that open them (social-contract 11). */
@Repository
class ContractLists {

    static final int PAGE = 50;
    private static final int ENDING_DAYS = 30;
    /** So many days late, and the head of the team sees it too. */
    private static final int LATE_DAYS = 7;

    private final JdbcClient jdbc;

    ContractLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contracts with what was proposed after them (art. 11), and the day of their final evaluation. */
    private static final String FROM = """
            (select k.*, s.proposal, s.proposed_on, j.judged_on from contract.contract k left join contract.sanction s on s.contract_id = k.id
               left join (select e.contract_id, max(e.on_date) as judged_on from contract.evaluation e where e.kind = 'FINAL' group by e.contract_id) j
                    on j.contract_id = k.id) c
            """;

    /** Which contracts; each is a figure too. */
    enum Which {
        ALL("true", "drafted_on"),
        UNSIGNED("c.state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE')", "drafted_on"),
        IN_FORCE("c.state in ('IN_FORCE', 'SUSPENDED')", "concluded_on"),
        EVALUATION_DUE("""
                c.state in ('IN_FORCE', 'SUSPENDED') and exists (select 1 from term.term t where t.kind = 'CONTRACT_EVALUATION' and t.subject_id = c.id and t.done_on is null
                            and t.cancelled_on is null and t.due_on <= :today)""", "concluded_on"),
        ACTION_LATE("""
                c.state in ('IN_FORCE', 'SUSPENDED') and exists (select 1 from term.term t where t.kind = 'CONTRACT_ACTION' and t.case_id = c.case_id
                            and t.done_on is null and t.cancelled_on is null and t.due_on < :today and t.url = '/contracts/' || c.id || '/evaluate')""", "concluded_on"),
        ENDED("c.state = 'ENDED'", "ended_on"),
        JUDGED("c.judged_on is not null", "judged_on"),
        ENDING("c.state in ('IN_FORCE', 'SUSPENDED') and c.ends_on <= :soon", "concluded_on"),
        CONCLUDED("c.concluded_on is not null", "concluded_on"),
        KIND_A("c.concluded_on is not null and c.kind = 'A'", "concluded_on"),
        KIND_B("c.concluded_on is not null and c.kind = 'B'", "concluded_on"),
        REALISED("c.result = 'REALISED'", "ended_on"),
        PARTLY("c.result = 'PARTLY'", "ended_on"),
        BROKEN("c.result = 'BROKEN'", "ended_on"),
        BY_CONSENT("c.result = 'BY_CONSENT'", "ended_on"),
        BY_ONE("c.result in ('BY_PERSON', 'BY_CENTRE')", "ended_on"),
        EXPIRED("c.result = 'EXPIRED'", "ended_on"),
        OUTSIDE("c.result = 'INDEPENDENT'", "ended_on"),
        REFUSED("c.state = 'REFUSED'", "refused_on"),
        PROPOSAL("c.proposal <> 'NONE'", "proposed_on"),
        LOWER(proposal("LOWER"), "proposed_on"),
        NARROWER(proposal("NARROWER"), "proposed_on"),
        REFUSE(proposal("REFUSE"), "proposed_on"),
        REVOKE(proposal("REVOKE"), "proposed_on"),
        SUSPEND(proposal("SUSPEND"), "proposed_on"),
        IN_KIND(proposal("IN_KIND"), "proposed_on"),
        NO_SANCTION(proposal("NONE"), "proposed_on"),
        HOMELESS("c.concluded_on is not null and c.homeless", "concluded_on"),
        SUPPORTED("c.support_on is not null", "support_on"),
        INDEPENDENT("""
                c.independent = 'YES' and coalesce(c.end_cause, '') not in ('DEATH', 'MOVE', 'PRISON')
                and c.followed_on >= c.ended_on + interval '3 months'""", "followed_on");

        private final String where;
        private final String day;

        Which(String where, String day) {
            this.where = where;
            this.day = day;
        }

        private static String proposal(String kind) {
            return "c.proposal = '" + kind + "'";
        }

        /** In the year asked for, by the day that counts for this list; the whole time without one. */
        private String inYear() {
            if (this == IN_FORCE) {
                return "case when :from::date is null then " + where
                        + " else c.concluded_on <= :to and (c.ended_on is null or c.ended_on >= :from) end";
            }
            return "(" + where + ") and (:from::date is null or c." + day + " between :from and :to)";
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

    /** A year and a reason of art. 7, each null for all. */
    record Only(@Nullable Integer year, @Nullable String reason) {

        private void into(Map<String, @Nullable Object> values) {
            values.put("from", year == null ? null : LocalDate.of(year, 1, 1));
            values.put("to", year == null ? null : LocalDate.of(year, 12, 31));
        }
    }

    List<Row> rows(Which which, Only only, @Nullable UUID before, LocalDate today) {
        var values = values(which, today);
        only.into(values);
        values.put("before", before);
        values.put("reason", only.reason());
        return jdbc.sql("""
                        select c.id, c.kind, c.state, c.result, f.name as case_name, c.drafted_on, c.concluded_on, c.ends_on,
                               coalesce((select string_agg(p.name, ', ' order by p.id) from contract.party p where p.contract_id = c.id and p.signs), '') as names
                          from %s join casework.case_file f on f.id = c.case_id
                         where %s and (:before::uuid is null or c.id < :before)
                           and (:reason::text is null or exists (select 1 from casework.reason q where q.case_id = c.case_id and q.code = :reason))
                         order by c.id desc limit %d
                        """.formatted(FROM, which.inYear(), PAGE + 1))
                .params(values)
                .query(Row.class)
                .list();
    }

    private static Map<String, @Nullable Object> values(Which which, LocalDate today) {
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

    List<Count> counts(Only only, LocalDate today) {
        var values = new HashMap<String, @Nullable Object>();
        only.into(values);
        return jdbc.sql("""
                        select v.which, v.number from (select
                        """ + counted() + " from " + FROM + """
                          ) n cross join lateral (values
                        """ + listed() + """
                        , ('PERSONS', (select count(distinct p.person_id) from contract.party p join contract.contract c on c.id = p.contract_id
                                        where c.concluded_on is not null and (:from::date is null or c.concluded_on between :from and :to))),
                          ('DAYS', (select coalesce(avg(c.ended_on - c.concluded_on)::bigint, 0) from contract.contract c
                                     where c.state = 'ENDED' and (:from::date is null or c.ended_on between :from and :to))),
                          ('DONE', (select coalesce(100 * sum(e.acts_done) / nullif(sum(e.acts), 0), 0) from contract.evaluation e
                                     where e.kind = 'FINAL' and (:from::date is null or e.on_date between :from and :to)))
                        ) v (which, number)
                        """)
                .param("today", today)
                .param("soon", today.plusDays(ENDING_DAYS))
                .params(values)
                .query(Count.class)
                .list();
    }

    /** Reasons of art. 7 in the cases of concluded contracts, the most frequent first. */
    List<Count> reasons(Only only) {
        var values = new HashMap<String, @Nullable Object>();
        only.into(values);
        return jdbc.sql("""
                        select q.code as which, count(distinct c.id) as number from contract.contract c
                          join casework.reason q on q.case_id = c.case_id
                         where c.concluded_on is not null and (:from::date is null or c.concluded_on between :from and :to)
                         group by q.code order by 2 desc, 1
                        """).params(values).query(Count.class).list();
    }

    private static String counted() {
        var columns = new java.util.ArrayList<String>();
        for (var which : Which.values()) {
            columns.add("count(*) filter (where " + which.inYear() + ") as n_"
                    + which.name().toLowerCase(Locale.ROOT));
        }
        return String.join(",\n", columns) + "\n";
    }

    private static String listed() {
        var rows = new java.util.ArrayList<String>();
        for (var which : Which.values()) {
            rows.add("('" + which + "', n.n_" + which.name().toLowerCase(Locale.ROOT) + ")");
        }
        return String.join(",\n", rows) + "\n";
    }

    /** The four figures of the start page; each opens its list. */
    record Figure(String which, int number) {}

    Question<Figure> figures(LocalDate today) {
        var rows = Stream.of(Which.EVALUATION_DUE, Which.ACTION_LATE, Which.ENDING, Which.UNSIGNED)
                .map(it -> "('" + it + "', n." + it.name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
        var columns = Stream.of(Which.EVALUATION_DUE, Which.ACTION_LATE, Which.ENDING, Which.UNSIGNED)
                .map(it -> "count(*) filter (where " + it.where + ")::int as "
                        + it.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Question.of(
                        "select v.which, v.number from (select " + columns
                                + " from contract.contract c where c.state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE', 'IN_FORCE', 'SUSPENDED')"
                                + ") n cross join lateral (values " + rows + ") v (which, number) where v.number > 0",
                        Figure.class)
                .with("today", today)
                .with("soon", today.plusDays(ENDING_DAYS));
    }

    /** One's own contracts that wait: unsigned, or ending soon. */
    record Waiting(UUID id, String kind, String state, String names, LocalDate day) {}

    Question<Waiting> waiting(LocalDate today) {
        return Question.of("""
                        select c.id, c.kind, c.state, coalesce(c.ends_on, c.drafted_on) as day,
                               coalesce((select string_agg(p.name, ', ' order by p.id) from contract.party p where p.contract_id = c.id and p.signs), '') as names
                          from contract.contract c
                          join casework.case_file f on f.id = c.case_id
                         where f.lead_id = platform.me() and (c.state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE')
                               or c.state in ('IN_FORCE', 'SUSPENDED') and (c.ends_on <= :soon or f.closed_on is not null)
                               or c.state = 'SUSPENDED' and c.suspended_until < :today)
                         order by day, c.id limit 20
                        """, Waiting.class)
                .with("soon", today.plusDays(ENDING_DAYS))
                .with("today", today);
    }

    /** A contract whose evaluation or action is long late, for whoever leads the worker or stands in for that leader (C-15). */
    record Late(UUID id, String names, String worker, LocalDate day, int number) {}

    Question<Late> late(LocalDate today) {
        return Question.of("""
                        select c.id, a.first_name || ' ' || a.last_name as worker, l.day, l.number,
                               coalesce((select string_agg(p.name, ', ' order by p.id) from contract.party p where p.contract_id = c.id and p.signs), '') as names
                          from (select t.contract_id, min(t.due_on) as day, count(*)::int as number
                                  from access.team m join access.account w on w.team_id = m.id and w.id <> all (array[m.leader_id, platform.me()])
                                       cross join lateral (select split_part(o.url, '/', 3)::uuid as contract_id, o.due_on from term.term o where o.owner_id = w.id and o.done_on is null
                                           and o.cancelled_on is null and o.due_on < :late
                                           and o.kind in ('CONTRACT_EVALUATION', 'CONTRACT_ACTION', 'CONTRACT_INSURANCE')
                                         order by o.due_on limit 200) t
                                 where m.id = any ((select access.principals())::uuid[])
                                 group by t.contract_id order by 2 limit 20) l
                          join contract.contract c on c.id = l.contract_id and c.state in ('IN_FORCE', 'SUSPENDED')
                          join casework.case_file f on f.id = c.case_id join access.account a on a.id = f.lead_id
                         order by l.day, c.id limit 20
                        """, Late.class).with("late", today.minusDays(LATE_DAYS));
    }
}
