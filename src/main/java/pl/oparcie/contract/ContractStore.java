package pl.oparcie.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import tools.jackson.databind.json.JsonMapper;

/** Contracts in the database: a head with its parties in one query, the versions in another. */
@Repository
class ContractStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HEAD = """
            select c.*, a.first_name || ' ' || a.last_name as author_name, a.phone as author_phone, s.first_name || ' ' || s.last_name as signer_name,
                   s.phone as signer_phone,
                   t.first_name || ' ' || t.last_name as told_name,
                   (select json_agg(json_build_object('person', p.person_id, 'name', p.name, 'signs', p.signs, 'birthDate', r.birth_date, 'diedOn', r.died_on,
                            'address', p.address, 'identity', coalesce(nullif(p.identity, ''), r.pesel, concat_ws(' ', r.document_kind, r.document_no)), 'guarded', coalesce(
                                (select json_agg(json_build_object('from', lower(g.period), 'until', upper(g.period))) from register.relation g
                                  where g.to_id = p.person_id and g.kind = 'GUARDIAN'), '[]'::json)) order by p.signs desc, p.id)
                      from contract.party p join register.person r on r.id = p.person_id where p.contract_id = c.id)::text as parties
              from contract.contract c join access.account a on a.id = c.author_id
              left join access.account s on s.id = c.signed_by left join access.account t on t.id = c.told_by
            """;

    private final JdbcClient jdbc;
    private final Today today;

    ContractStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Somebody of the household who may stand in a contract. */
    record Member(
            UUID id, String name, @Nullable LocalDate birthDate, String sex, String citizenship, boolean subject) {}

    /** What the register and the case know that a contract asks. */
    record Known(
            String mark,
            String name,
            UUID household,
            UUID person,
            boolean homeless,
            String lastRegistered,
            String address,
            boolean closed,
            List<Member> members) {}

    Contract get(ContractId id) {
        return one(" where c.id = :id", Map.of("id", id.value())).orElseThrow(() -> new NotFound("contract"));
    }

    /** The contracts of a case, the newest first. */
    List<Contract> ofCase(CaseId id) {
        return query(" where c.case_id = :case order by c.id desc limit 50", Map.of("case", id.value()));
    }

    /** The one in force, the newest first. */
    Optional<ContractId> active(CaseId id) {
        return jdbc.sql(
                        "select id from contract.contract where case_id = :id and state in ('IN_FORCE', 'SUSPENDED') order by id desc limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ContractId::new);
    }

    /** One that is not signed yet, the newest first. */
    Optional<ContractId> unsigned(CaseId id) {
        return jdbc.sql(
                        "select id from contract.contract where case_id = :id and state in ('DRAFT', 'NEGOTIATED', 'AWAITS_CENTRE') order by id desc limit 1")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(ContractId::new);
    }

    private Optional<Contract> one(String where, Map<String, Object> values) {
        return query(where, values).stream().findFirst();
    }

    private List<Contract> query(String where, Map<String, Object> values) {
        return jdbc.sql(HEAD + where).params(values).query(this::head).list();
    }

    private Contract head(ResultSet row, int n) throws SQLException {
        var result = row.getString("result");
        var cause = row.getString("end_cause");
        return new Contract(
                new ContractId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                ContractKind.valueOf(row.getString("kind")),
                row.getString("template"),
                State.valueOf(row.getString("state")),
                day(row, "drafted_on", LocalDate.EPOCH),
                row.getObject("author_id", UUID.class),
                row.getString("author_name"),
                Objects.requireNonNullElse(row.getString("author_phone"), ""),
                row.getBoolean("homeless"),
                Arrays.stream((String[]) row.getArray("unsuited").getArray())
                        .map(Unsuited::valueOf)
                        .toList(),
                new Contract.Referral(
                        row.getString("referral_office"),
                        row.getString("referral_number"),
                        day(row, "referral_on"),
                        row.getBoolean("tell_office")),
                new Contract.Insurance(
                        "NEEDED".equals(row.getString("insurance")),
                        day(row, "insured_on"),
                        day(row, "uninsured_on"),
                        day(row, "insurance_waived_on")),
                new Contract.OtherCentre(
                        row.getString("centre_name"),
                        row.getString("centre_worker"),
                        day(row, "centre_asked_on"),
                        day(row, "centre_agreed_on"),
                        row.getString("centre_words"),
                        row.getBoolean("no_registration")),
                day(row, "instructed_on"),
                new Contract.Signed(
                        day(row, "concluded_on"),
                        row.getString("signed_as"),
                        row.getString("signer_name"),
                        Objects.requireNonNullElse(row.getString("signer_phone"), ""),
                        day(row, "copy_on"),
                        day(row, "starts_on"),
                        day(row, "ends_on")),
                new Contract.Pause(
                        day(row, "suspended_on"), day(row, "suspended_until"), row.getString("suspend_reason")),
                list(row.getString("pauses"), Contract.Pause.class),
                day(row, "support_on"),
                new Contract.Refusal(
                        day(row, "refused_on"), row.getString("refusal_reason"), row.getString("told_name")),
                new Contract.End(
                        day(row, "ended_on"),
                        result == null ? null : Result.valueOf(result),
                        cause == null ? null : EndCause.valueOf(cause),
                        row.getString("end_words"),
                        day(row, "employed_on"),
                        day(row, "decision_until"),
                        day(row, "paid_before_on"),
                        day(row, "told_office_on"),
                        day(row, "followed_on"),
                        row.getString("independent")),
                row.getInt("version"),
                list(row.getString("parties"), Contract.Party.class));
    }

    private static <T> List<T> list(@Nullable String json, Class<T> type) {
        return json == null
                ? List.of()
                : JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static LocalDate day(ResultSet row, String column, LocalDate otherwise) throws SQLException {
        var day = day(row, column);
        return day == null ? otherwise : day;
    }

    /** The newest first. */
    List<Contract.Version> versions(ContractId id) {
        return jdbc.sql("""
                        select v.*, a.first_name || ' ' || a.last_name as author_name from contract.version v
                          join access.account a on a.id = v.author_id where v.contract_id = :id order by v.number desc limit 200
                        """)
                .param("id", id.value())
                .query((row, n) -> new Contract.Version(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getInt("annex"),
                        Contract.Side.valueOf(row.getString("side")),
                        day(row, "written_on", LocalDate.EPOCH),
                        row.getString("author_name"),
                        row.getString("note"),
                        JSON.readValue(row.getString("body"), Body.class),
                        row.getString("hash"),
                        day(row, "signed_on"),
                        day(row, "dropped_on")))
                .list();
    }

    Known known(CaseId id) {
        return jdbc.sql("""
                        select c.mark, c.name, c.household_id, c.person_id, c.closed_on is not null as closed, h.homeless, coalesce(h.last_registered, '') as registered,
                               case when h.homeless then coalesce(h.stay, '') else concat_ws(', ', nullif(trim(h.street || ' ' || h.house
                                    || case when h.flat = '' then '' else '/' || h.flat end), ''), nullif(trim(h.postcode || ' ' || h.place), '')) end as address,
                               (select json_agg(json_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name, 'birthDate', p.birth_date,
                                        'sex', p.sex, 'citizenship', p.citizenship, 'subject', p.id = c.person_id) order by p.id <> c.person_id, p.birth_date, p.id)
                                  from register.member m join register.person p on p.id = m.person_id
                                 where m.household_id = c.household_id and m.period @> :today)::text as members
                          from casework.case_file c join register.household h on h.id = c.household_id where c.id = :id
                        """)
                .param("id", id.value())
                .param("today", today.date())
                .query((row, n) -> new Known(
                        row.getString("mark"),
                        row.getString("name"),
                        row.getObject("household_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("homeless"),
                        row.getString("registered"),
                        row.getString("address"),
                        row.getBoolean("closed"),
                        list(row.getString("members"), Member.class)))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    /** Names of those who have another active contract of the kind, also in a case that the current user may not open. */
    List<String> others(Contract contract) {
        return jdbc.sql("select name from contract.with_another(:id) name order by 1 limit 10")
                .param("id", contract.id().value())
                .query(String.class)
                .list();
    }

    ContractId insert(CaseId caseId, NewContract given, String template, Known known, LocalDate on) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into contract.contract (id, case_id, kind, template, state, drafted_on, author_id, homeless)
                        values (:id, :case, :kind, :template, 'DRAFT', :on, :me, :homeless)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("kind", given.kind().name())
                .param("template", template)
                .param("on", on)
                .param("me", CurrentUser.me().value())
                .param("homeless", given.homeless())
                .update();
        var contract = new ContractId(id);
        head(contract, 0, given);
        parties(contract, caseId, given, known);
        return contract;
    }

    /**
     * Writes what stands beside the words; {@code version} is the one that was read. What the other centre agreed to were the words before
     * (art. 108 ust. 1a): its agreement falls with them.
     */
    void head(ContractId id, int version, NewContract given) {
        change(
                id,
                version,
                """
                homeless = :homeless, unsuited = :unsuited, referral_office = :office, referral_number = :number, referral_on = :referred,
                tell_office = :tell, insurance = :insurance, centre_words = case when centre_agreed_on is null then centre_words else '' end,
                centre_agreed_on = null
                """,
                values(
                        "homeless", given.homeless(),
                        "unsuited",
                                given.unsuited().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new),
                        "office", given.office(),
                        "number", given.number(),
                        "referred", given.referredOn(),
                        "tell", given.tell(),
                        "insurance", given.insurance() ? "NEEDED" : "NONE"));
    }

    void parties(ContractId id, CaseId caseId, NewContract given, Known known) {
        jdbc.sql("delete from contract.party where contract_id = :id")
                .param("id", id.value())
                .update();
        for (var member : known.members()) {
            if (given.signs().contains(member.id()) || given.named().contains(member.id())) {
                jdbc.sql("""
                                insert into contract.party (id, contract_id, case_id, person_id, name, signs)
                                values (:id, :contract, :case, :person, :name, :signs)
                                """)
                        .param("id", Ids.next())
                        .param("contract", id.value())
                        .param("case", caseId.value())
                        .param("person", member.id())
                        .param("name", member.name())
                        .param("signs", given.signs().contains(member.id()))
                        .update();
            }
        }
    }

    /** Keeps a proposal; two people who write the next one at once cannot both have its number. */
    UUID version(ContractId id, CaseId caseId, int number, int annex, NewContract given, LocalDate on) {
        var key = Ids.next();
        var body = JSON.writeValueAsString(given.body());
        try {
            jdbc.sql("""
                            insert into contract.version (id, contract_id, case_id, number, annex, side, written_on, author_id, note, body, hash)
                            values (:id, :contract, :case, :number, :annex, :side, :on, :me, :note, :body::jsonb,
                                    encode(sha256(convert_to((:body::jsonb)::text, 'UTF8')), 'hex'))
                            """)
                    .param("id", key)
                    .param("contract", id.value())
                    .param("case", caseId.value())
                    .param("number", number)
                    .param("annex", annex)
                    .param("side", given.side())
                    .param("on", on)
                    .param("me", CurrentUser.me().value())
                    .param("note", given.note())
                    .param("body", body)
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Conflict("contract");
        }
        return key;
    }

    /** Of several who sign at once only the first goes on. */
    void hold(ContractId id, int version) {
        var held = jdbc.sql("select 1 from contract.contract where id = :id and version = :version for no key update")
                .param("id", id.value())
                .param("version", version)
                .query(Integer.class)
                .optional();
        if (held.isEmpty()) {
            throw new Conflict("contract");
        }
    }

    /** Address and identity of everybody in it, as they are on the day of signing; written before the contract freezes. */
    void freezeParties(ContractId id, String address) {
        jdbc.sql("""
                        update contract.party p set address = :address,
                               identity = coalesce(r.pesel, concat_ws(' ', r.document_kind, r.document_no))
                          from register.person r where r.id = p.person_id and p.contract_id = :id
                        """).param("address", address).param("id", id.value()).update();
    }

    void dropped(UUID version, LocalDate on) {
        jdbc.sql("update contract.version set dropped_on = :on where id = :id")
                .param("on", on)
                .param("id", version)
                .update();
    }

    void signed(UUID version, LocalDate on) {
        jdbc.sql("update contract.version set signed_on = :on where id = :id")
                .param("on", on)
                .param("id", version)
                .update();
    }

    /** Changes columns of a contract that is still as it was read. */
    void change(ContractId id, int version, String set, Map<String, @Nullable Object> values) {
        var changed = jdbc.sql("update contract.contract set " + set
                        + ", version = version + 1 where id = :id and version = :version")
                .params(values)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed != 1) {
            throw new Conflict("contract");
        }
    }

    /** Names and values in turn; values may be null. */
    static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        var values = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return values;
    }
}
