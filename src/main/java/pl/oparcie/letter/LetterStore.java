package pl.oparcie.letter;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.office.NewOutgoing;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Asked;
import pl.oparcie.register.AddressForm;
import pl.oparcie.template.LetterKind;
import pl.oparcie.template.TemplateId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Letters in the database. Whoever may not open the case finds none. */
@Repository
class LetterStore {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;

    LetterStore(JdbcClient jdbc, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    /** The addressee and the form of address, found out. */
    record Resolved(AddressForm form, String addressee, String address, String contact, Letter.Answer answer) {}

    Letter get(LetterId id) {
        return find(id).orElseThrow(() -> new NotFound("letter"));
    }

    /** Institutions to which letters of the kind went, first in this case, then by the writer, the latest first. */
    List<UUID> writtenTo(CaseId id, LetterKind kind) {
        return jdbc.sql("""
                        select w.institution_id
                          from (select l.institution_id, l.case_id, l.id from letter.letter l
                                 where l.case_id = :case and l.kind = :kind and l.institution_id is not null
                                union all
                                (select m.institution_id, m.case_id, m.id from letter.letter m
                                  where m.author_id = :me and m.kind = :kind and m.institution_id is not null
                                  order by m.id desc limit 50)) w
                         group by w.institution_id order by bool_or(w.case_id = :case) desc, max(w.id::text) desc limit 8
                        """)
                .param("case", id.value())
                .param("kind", kind.name())
                .param("me", CurrentUser.me().value())
                .query(UUID.class)
                .list();
    }

    Optional<Letter> find(LetterId id) {
        return Asked.once("letter " + id.value(), () -> jdbc.sql("""
                        select l.*, a.first_name || ' ' || a.last_name as author_name
                          from letter.letter l join access.account a on a.id = l.author_id where l.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> letter(row))
                .optional());
    }

    LetterId insert(CaseId caseId, LetterKind kind, NewLetter given, Resolved found) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into letter.letter (id, case_id, kind, template_id, title, person_id, address_form, to_kind, institution_id,
                               recipient_id, addressee, address, contact, dated, author_id, signs, fields, answer, answer_on, former_id,
                               state, written_on)
                        values (:id, :case, :kind, :template, :title, :person, :form, :toKind, :institution, :recipient, :addressee,
                                :address, :contact, :dated, :me, :signs, :fields::jsonb, :answer, :answerOn, :former, 'DRAFT', :today)
                        """)
                .param("id", id)
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("template", given.template().value())
                .param("me", CurrentUser.me().value())
                .param("former", given.former() == null ? null : given.former().value())
                .param("today", today.date())
                .params(said(given, found))
                .update();
        return new LetterId(id);
    }

    void update(LetterId id, NewLetter given, Resolved found, int version) {
        changed(jdbc.sql("""
                        update letter.letter
                           set title = :title, person_id = :person, address_form = :form, to_kind = :toKind, institution_id = :institution,
                               recipient_id = :recipient, addressee = :addressee, address = :address, contact = :contact, dated = :dated,
                               signs = :signs, fields = :fields::jsonb, answer = :answer, answer_on = :answerOn, version = version + 1
                         where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("id", id.value())
                .param("version", version)
                .params(said(given, found))
                .update());
    }

    private Map<String, @Nullable Object> said(NewLetter given, Resolved found) {
        var to = given.to();
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", given.title());
        values.put("person", given.person().value());
        values.put("form", found.form().name());
        values.put("toKind", to.kind().name());
        values.put(
                "institution",
                to.institution() == null ? null : to.institution().value());
        values.put("recipient", to.person() == null ? null : to.person().value());
        values.put("addressee", found.addressee());
        values.put("address", found.address());
        values.put("contact", found.contact());
        values.put("dated", given.dated());
        values.put("signs", given.signs().name());
        values.put("fields", json.writeValueAsString(given.fields()));
        values.put("answer", found.answer().name());
        values.put("answerOn", found.answer() == Letter.Answer.AGREED ? given.answerOn() : null);
        return values;
    }

    void gaps(LetterId id, List<String> gaps) {
        jdbc.sql("update letter.letter set gaps = :gaps where id = :id")
                .param("gaps", gaps.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    /** The number of the newest reminder of it that went out. */
    Optional<String> reminded(LetterId id) {
        return jdbc.sql("""
                        select coalesce(number, '') from letter.letter
                         where former_id = :id and state in ('SENT', 'DELIVERED', 'NO_ANSWER', 'ANSWERED') order by id desc limit 1
                        """).param("id", id.value()).query(String.class).optional();
    }

    /** One step on; {@code set} are columns of this table that the program names. */
    void step(Letter letter, State to, int version, Map<String, @Nullable Object> set) {
        var columns = new StringBuilder();
        set.keySet()
                .forEach(column ->
                        columns.append(", ").append(column).append(" = :").append(column));
        changed(jdbc.sql("update letter.letter set state = :to, version = version + 1" + columns
                        + " where id = :id and version = :version and state = :from")
                .param("to", to.name())
                .param("id", letter.id().value())
                .param("version", version)
                .param("from", letter.state().name())
                .params(set)
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("letter");
        }
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new LetterId(uuid(row, "id")),
                new CaseId(uuid(row, "case_id")),
                LetterKind.valueOf(row.getString("kind")),
                new TemplateId(uuid(row, "template_id")),
                row.getString("title"),
                uuid(row, "person_id"),
                AddressForm.valueOf(row.getString("address_form")),
                NewLetter.To.Kind.valueOf(row.getString("to_kind")),
                row.getObject("institution_id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getString("addressee"),
                row.getString("address"),
                row.getString("contact"),
                row.getObject("dated", LocalDate.class),
                uuid(row, "author_id"),
                row.getString("author_name"),
                NewLetter.Signs.valueOf(row.getString("signs")),
                json.readValue(row.getString("fields"), FIELDS),
                Arrays.asList((String[]) row.getArray("gaps").getArray()),
                Letter.Answer.valueOf(row.getString("answer")),
                day(row, "answer_on"),
                row.getObject("former_id") == null ? null : new LetterId(uuid(row, "former_id")),
                State.valueOf(row.getString("state")),
                row.getObject("written_on", LocalDate.class),
                day(row, "head_signed_on"),
                row.getString("channel") == null ? null : NewOutgoing.Channel.valueOf(row.getString("channel")),
                day(row, "sent_on"),
                row.getObject("outgoing_id", UUID.class),
                row.getString("number"),
                row.getString("mark"),
                row.getString("hash"),
                row.getObject("pdf_id", UUID.class),
                day(row, "delivered_on"),
                day(row, "due_on"),
                day(row, "answered_on"),
                row.getString("answer_words"),
                row.getObject("incoming_id", UUID.class),
                day(row, "ended_on"),
                row.getString("end_reason"),
                row.getInt("version"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
