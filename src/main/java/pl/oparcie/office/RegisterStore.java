package pl.oparcie.office;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Question;

/** Rows of the two registers of letters. */
@Repository
class RegisterStore {

    static final int PAGE = 50;

    private static final String INCOMING = """
            select i.id, i.year, i.number, i.received_on, i.registered_at, r.first_name || ' ' || r.last_name as registered_by_name,
                   i.sender_kind, i.last_name, i.first_name, i.institution, i.place, i.dated, i.sender_mark, i.kind, i.title, i.access,
                   i.enclosures, i.channel, i.state, i.case_id, i.mark, i.handler_id, h.first_name || ' ' || h.last_name as handler_name,
                   i.why, i.version
              from office.incoming i
              left join access.account r on r.id = i.registered_by
              left join access.account h on h.id = i.handler_id
            """;
    private static final String OUTGOING = """
            select o.id, o.year, o.number, o.registered_at, r.first_name || ' ' || r.last_name as registered_by_name, o.addressee, o.case_id,
                   o.mark, o.title, o.url, o.channel, o.sent_on, o.delivered_on, o.proof, o.proof_note, o.cancelled, o.version
              from office.outgoing o left join access.account r on r.id = o.registered_by
            """;

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Today today;

    RegisterStore(JdbcClient jdbc, Marks marks, Today today) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.today = today;
    }

    // --- letters that came

    IncomingId insert(NewIncoming given) {
        var id = new IncomingId(Ids.next());
        var year = today.date().getYear();
        jdbc.sql("""
                        insert into office.incoming (id, year, number, received_on, registered_at, registered_by, sender_kind, last_name,
                               first_name, institution, institution_id, place, dated, sender_mark, kind, title, access, enclosures,
                               channel, state)
                        values (:id, :year, :number, :received, :now, :me, :sender, :last, :first, :institution, :institutionId, :place,
                                :dated, :senderMark, :kind, :title, :access, :enclosures, :channel, 'WAITING')
                        """)
                .param("id", id.value())
                .param("year", year)
                .param("number", marks.number("*", "IN", year))
                .param("received", given.receivedOn())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("me", CurrentUser.me().value())
                .param("sender", given.sender().name())
                .param("last", given.lastName())
                .param("first", given.firstName())
                .param("institution", given.institution())
                .param("institutionId", given.institutionId())
                .param("place", given.place())
                .param("dated", given.dated())
                .param("senderMark", given.senderMark())
                .param("kind", given.kind().name())
                .param("title", given.title())
                .param("access", given.access().name())
                .param("enclosures", given.enclosures())
                .param("channel", given.channel().name())
                .update();
        return id;
    }

    Optional<Incoming> incoming(IncomingId id) {
        return jdbc.sql(INCOMING + " where i.id = :id")
                .param("id", id.value())
                .query(Incoming.class)
                .optional();
    }

    /**
     * A page of the register, the newest first.
     *
     * @param words parts of sender, title or marks; may be empty
     * @param before the last row of the page before
     */
    List<Incoming> incoming(
            Incoming.@Nullable State state, @Nullable LocalDate day, String words, @Nullable UUID before, int most) {
        var values = new HashMap<String, Object>();
        var where = narrowed("i", "received_on", day, before, values);
        if (state != null) {
            where.add("i.state = :state");
            values.put("state", state.name());
        }
        if (!words.isEmpty()) {
            where.add("""
                    (strpos(lower(concat_ws(' ', i.last_name, i.first_name, i.institution, i.title, i.mark, i.sender_mark,
                            i.number || '/' || i.year)), lower(:words)) > 0 or\s""" + plainly("i.mark", words, values) + ")");
            values.put("words", words);
        }
        return jdbc.sql(INCOMING + " where " + String.join(" and ", where) + " order by i.id desc limit " + most)
                .params(values)
                .query(Incoming.class)
                .list();
    }

    /** A mark as it is said, with spaces or nothing where the dots are; words without a number are none. */
    private static String plainly(String column, String words, Map<String, Object> values) {
        var plain = words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
        if (!plain.matches("\\p{L}+\\d{3,}")) {
            return "false";
        }
        values.put("plain", plain);
        return "starts_with(regexp_replace(upper(" + column + "), '[^[:alnum:]]', '', 'g'), :plain)";
    }

    /** What both registers are narrowed by; what is not asked for is left out, so that one plan does for the rest. */
    private static List<String> narrowed(
            String of, String column, @Nullable LocalDate day, @Nullable UUID before, Map<String, Object> values) {
        var where = new ArrayList<String>(List.of("true"));
        if (day != null) {
            where.add(of + "." + column + " = :day");
            values.put("day", day);
        }
        if (before != null) {
            where.add(of + ".id < :before");
            values.put("before", before);
        }
        return where;
    }

    /** Letters of a case since a day, at most fifty. */
    List<Incoming> ofCase(CaseId id, LocalDate since) {
        return jdbc.sql(INCOMING + """
                         where i.case_id = :case and i.received_on >= :since and i.state in ('GIVEN', 'TAKEN')
                         order by i.received_on desc, i.id desc limit :most
                        """)
                .param("case", id.value())
                .param("since", since)
                .param("most", PAGE)
                .query(Incoming.class)
                .list();
    }

    /** Letters that lie on the reader's desk, or on that of somebody for whom he stands in. */
    static Question<Incoming> forMe() {
        return Question.of(INCOMING + """
                         where i.state = 'GIVEN' and i.handler_id = any ((select access.principals())::uuid[]) order by i.id limit 20
                        """, Incoming.class);
    }

    List<Incoming> ofCase(CaseId id) {
        return jdbc.sql(INCOMING + " where i.case_id = :case order by i.id desc limit 200")
                .param("case", id.value())
                .query(Incoming.class)
                .list();
    }

    void give(IncomingId id, Registers.CaseCard to, int version) {
        changed(jdbc.sql("""
                        update office.incoming set state = 'GIVEN', case_id = :case, mark = :mark, handler_id = :handler, why = null,
                               taken_at = null, version = version + 1
                         where id = :id and version = :version and state in ('WAITING', 'GIVEN', 'NO_CASE')
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("case", to.id().value())
                .param("mark", to.mark())
                .param("handler", to.handler())
                .update());
    }

    void end(IncomingId id, Incoming.State state, String why, int version) {
        changed(jdbc.sql("""
                        update office.incoming set state = :state, why = :why, case_id = null, mark = null, handler_id = null, version = version + 1
                         where id = :id and version = :version and state in ('WAITING', 'GIVEN', 'NO_CASE')
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("state", state.name())
                .param("why", why)
                .update());
    }

    void take(IncomingId id, int version) {
        changed(jdbc.sql("""
                        update office.incoming set state = 'TAKEN', taken_at = :now, version = version + 1
                         where id = :id and version = :version and state = 'GIVEN'
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** The case with the mark, as the office may know it: who handles it, no more. */
    Optional<Registers.CaseCard> byMark(String mark) {
        return jdbc.sql("""
                        select e.case_id as id, e.mark, e.handler_id as handler, a.first_name || ' ' || a.last_name as worker, e.closed_on
                          from office.entry e left join access.account a on a.id = e.handler_id
                         where regexp_replace(upper(e.mark), '[^[:alnum:]]', '', 'g') = regexp_replace(upper(:mark), '[^[:alnum:]]', '', 'g')
                           and e.subject = 'CASE'
                         order by e.mark = upper(:mark) desc limit 1
                        """)
                .param("mark", mark.strip())
                .query(Registers.CaseCard.class)
                .optional();
    }

    Optional<String> markOf(CaseId id) {
        return jdbc.sql("select mark from office.entry where case_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    // --- letters that went out

    OutgoingId insert(NewOutgoing given) {
        var id = new OutgoingId(Ids.next());
        var year = today.date().getYear();
        var of = given.caseId();
        jdbc.sql("""
                        insert into office.outgoing (id, year, number, registered_at, registered_by, addressee, institution_id, case_id, mark,
                               title, letter_id, url, channel, sent_on)
                        values (:id, :year, :number, :now, :me, :addressee, :institution, :case, :mark, :title, :letter, :url, :channel, :sent)
                        """)
                .param("id", id.value())
                .param("year", year)
                .param("number", marks.number("*", "OUT", year))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("me", CurrentUser.me().value())
                .param("addressee", given.addressee())
                .param("institution", given.institution())
                .param("case", of == null ? null : of.value())
                .param("mark", given.mark())
                .param("title", given.title())
                .param("letter", given.letter())
                .param("url", given.url())
                .param("channel", given.channel().name())
                .param("sent", given.sentOn())
                .update();
        return id;
    }

    Optional<Outgoing> outgoing(OutgoingId id) {
        return jdbc.sql(OUTGOING + " where o.id = :id")
                .param("id", id.value())
                .query(Outgoing.class)
                .optional();
    }

    List<Outgoing> outgoing(boolean waiting, @Nullable LocalDate day, String words, @Nullable UUID before, int most) {
        var values = new HashMap<String, Object>();
        var where = narrowed("o", "sent_on", day, before, values);
        if (waiting) {
            where.add("o.delivered_on is null and o.proof is null and o.cancelled is null");
        }
        if (!words.isEmpty()) {
            where.add(
                    "(strpos(lower(concat_ws(' ', o.addressee, o.title, o.mark, o.number || '/' || o.year)), lower(:words)) > 0 or "
                            + plainly("o.mark", words, values) + ")");
            values.put("words", words);
        }
        return jdbc.sql(OUTGOING + " where " + String.join(" and ", where) + " order by o.id desc limit " + most)
                .params(values)
                .query(Outgoing.class)
                .list();
    }

    void sent(OutgoingId id, NewOutgoing.Channel channel, LocalDate on, int version) {
        changed(jdbc.sql("""
                        update office.outgoing set channel = :channel, sent_on = :on, version = version + 1
                         where id = :id and (version = :version or :version < 0) and sent_on is null and cancelled is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("channel", channel.name())
                .param("on", on)
                .update());
    }

    void arrived(OutgoingId id, @Nullable LocalDate on, NewOutgoing.Proof proof, @Nullable String note, int version) {
        changed(jdbc.sql("""
                        update office.outgoing set delivered_on = :on, proof = :proof, proof_note = :note, version = version + 1
                         where id = :id and (version = :version or :version < 0) and sent_on is not null and cancelled is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("on", on)
                .param("proof", proof.name())
                .param("note", note)
                .update());
    }

    void cancel(OutgoingId id, String why, int version) {
        changed(jdbc.sql("""
                        update office.outgoing set cancelled = :why, version = version + 1
                         where id = :id and version = :version and cancelled is null
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("why", why)
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Conflict("register");
        }
    }
}
