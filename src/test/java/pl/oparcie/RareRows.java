package pl.oparcie;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row of what the trial centre has none of, by SQL: of the one case, its worker and its interview. */
final class RareRows {

    /** By table, what it is filled with when it is empty. */
    private static final List<Map.Entry<String, String>> ROWS = List.of(
            Map.entry(
                    "access.share",
                    "gen_random_uuid(), c.id, other.id, 'CONSENT', 'Zgoda rodziny na wspólną pracę.', date '2026-12-31', lead.id, :now, null, null"),
            Map.entry(
                    "access.opening",
                    "gen_random_uuid(), c.id, other.id, 'Zastępstwo w nagłej sprawie.', :now, :now + interval '1 day'"),
            Map.entry(
                    "access.absence (id, account_id, substitute_id, period)",
                    "gen_random_uuid(), other.id, lead.id, daterange('2026-12-01', '2026-12-05')"),
            Map.entry(
                    "interview.handover",
                    "gen_random_uuid(), i.id, other.id, i.worker_id, date '2026-11-20', 'Urlop.', leader.id from interview.interview i"),
            Map.entry(
                    "contract.sanction (id, contract_id, case_id, ground, facts, heard_on, reasons, independent, dependants, proposal, proposed_on, proposed_by, author_id)",
                    "gen_random_uuid(), k.id, c.id, 'BROKEN', 'Kursu nie było.', coalesce(k.concluded_on, k.drafted_on), 'Choroba.', false, 'Dzieci.', 'LOWER', coalesce(k.concluded_on, k.drafted_on), lead.id, lead.id from contract.contract k"),
            Map.entry(
                    "contract.outcome",
                    "k.id, c.id, 'NO_DECISION', coalesce(k.concluded_on, k.drafted_on), 'Dzieci.', leader.id from contract.contract k"),
            Map.entry(
                    "contract.shelter (id, case_id, person_id, place, from_on, basis, author_id)",
                    "gen_random_uuid(), c.id, c.person_id, 'Dom pod Lipą', date '2026-11-20', 'URGENT', lead.id"),
            Map.entry("term.free_day", "date '2030-01-03', 'Dzień wolny za święto'"),
            Map.entry("access.opening_read", "(select id from access.opening), lead.id, :now"),
            Map.entry(
                    "bulk.batch (id, kind, started_by, team_id, started_at, state, total, done, worked_at, ended_at)",
                    "gen_random_uuid(), 'case-transfer', leader.id, leader.team_id, :now, 'DONE', 1, 1, :now, :now"),
            Map.entry(
                    "bulk.item (batch_id, position, subject_id, state, key, at)",
                    "(select id from bulk.batch), 1, c.id, 'DONE', 'casework.bulk.done', :now"),
            Map.entry(
                    "casework.bulk_transfer", "(select id from bulk.batch), lead.id, other.id, 'Odejście pracownika.'"),
            Map.entry(
                    "casework.activity_former",
                    "a.id, 0, c.id, '{\"title\": \"Rozmowa\"}', 'Pomyłka.', lead.id, :now from casework.activity a"),
            Map.entry(
                    "casework.incident (id, case_id, worker_id, team_id, on_date, kind, place, what, reported_by, reported_at)",
                    "gen_random_uuid(), c.id, lead.id, c.team_id, date '2026-11-20', 'WORDS', 'mieszkanie', 'Wyzwiska.', lead.id, :now"),
            Map.entry(
                    "casework.outing",
                    "gen_random_uuid(), lead.id, :now - interval '3 hours', :now - interval '1 hour', :now - interval '2 hours'"),
            Map.entry(
                    "diagnosis.taken",
                    "gen_random_uuid(), c.id, (select id from diagnosis.diagnosis limit 1), 'interview:needs', lead.id, date '2026-11-20'"),
            Map.entry(
                    "plan.taken",
                    "gen_random_uuid(), c.id, (select id from plan.plan limit 1), 'diagnosis:goal', lead.id, date '2026-11-20'"),
            Map.entry(
                    "interview.alarm (id, interview_id, kind, on_date, by_id)",
                    "gen_random_uuid(), i.id, 'CHILD', date '2026-11-20', i.worker_id from interview.interview i"),
            Map.entry(
                    "interview.passing",
                    "gen_random_uuid(), i.id, 'Sąd', 'Warunki mieszkaniowe', 'art. 100', date '2026-11-20', i.worker_id from interview.interview i"),
            Map.entry("interview.confirmed", "i.id, 'DATA', i.worker_id, :now from interview.interview i"),
            Map.entry("interview.copied", "i.id, 'needs', i.worker_id, :now from interview.interview i"),
            Map.entry("template.template", "gen_random_uuid(), 'OTHER', 'Nasze pismo'"),
            Map.entry(
                    "template.version (id, template_id, number, valid_from, added_by, added_at)",
                    "gen_random_uuid(), (select id from template.template), 1, date '2026-01-01', lead.id, :now"),
            Map.entry(
                    "tool.run",
                    "gen_random_uuid(), c.id, gen_random_uuid(), 1, 'SWOT', 'Mocne strony', date '2026-11-20', 'WORKER', 'YES', false, '', '{}'::jsonb, lead.id, :now"),
            Map.entry(
                    "tool.approval (id, case_id, run_id, asked_on, asked_by)",
                    "gen_random_uuid(), r.case_id, r.id, date '2026-11-20', r.author_id from tool.run r"),
            Map.entry(
                    "platform.draft",
                    "gen_random_uuid(), lead.id, '/people/new', 'Nowa osoba', '{\"lastName\": [\"Lis\"]}'::jsonb, 1, :now"),
            Map.entry("attachment.preview", "v.content_id, 1, '\\x89504e47'::bytea from attachment.version v"));

    private static final Pattern FROM = Pattern.compile(" from [a-z.]+ [a-z]$");

    private RareRows() {}

    /** A second person of the household, so that somebody is related to somebody. */
    private static final List<String> SISTER = List.of(
            "insert into register.person select (jsonb_populate_record(p, jsonb_build_object('id', md5(p.id::text || 'siostra')::uuid, 'first_name', 'Janina', 'pesel_shared', case when p.pesel is null then null else 'siostra' end))).* from register.person p",
            "insert into register.member select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'person_id', md5(m.person_id::text || 'siostra')::uuid))).* from register.member m",
            "insert into access.case_subject select (jsonb_populate_record(s, jsonb_build_object('subject_id', md5(s.subject_id::text || 'siostra')::uuid))).* from access.case_subject s where s.subject_id in (select person_id from register.member)",
            "insert into access.subject_grant select (jsonb_populate_record(s, jsonb_build_object('subject_id', md5(s.subject_id::text || 'siostra')::uuid))).* from access.subject_grant s where s.subject_id in (select person_id from register.member)",
            "insert into register.relation (id, from_id, to_id, kind) select gen_random_uuid(), person_id, md5(person_id::text || 'siostra')::uuid, 'SIBLING' from casework.case_file");

    static void add(JdbcClient jdbc, UUID caseId, String lead, String leader) {
        SISTER.forEach(sql -> jdbc.sql(sql).update());
        for (var row : ROWS) {
            var table = row.getKey().replaceFirst(" .*", "");
            if (jdbc.sql("select count(*) from " + table).query(Long.class).single() > 0) {
                continue;
            }
            var values = row.getValue();
            var people = """
                    casework.case_file c, access.account lead, access.account leader,
                    (select a.id from access.account a join access.account_role r on r.account_id = a.id
                      where r.role = 'SOCIAL_WORKER' and a.login not in (:lead, :leader) order by a.login limit 1) other
                     where c.id = :case and lead.login = :lead and leader.login = :leader limit 1
                    """;
            jdbc.sql("insert into " + row.getKey() + " select " + values
                            + (FROM.matcher(values).find() ? ", " : " from ") + people)
                    .param("case", caseId)
                    .param("lead", lead)
                    .param("leader", leader)
                    .param("now", OffsetDateTime.parse("2026-11-20T09:00:00Z"))
                    .update();
        }
    }
}
