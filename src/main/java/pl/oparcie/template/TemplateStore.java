package pl.oparcie.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Conflict;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;

/** The centre's own templates and their versions. A version without a document means: from then on the one that comes with the program, or none. */
@Repository
class TemplateStore {

    private static final String VERSION = """
            select v.id, v.template_id, t.kind, t.name, v.number, v.format, v.file_name, v.valid_from, v.note, v.added_at, v.cancelled_on,
                   trim(a.first_name || ' ' || a.last_name) as added_by
              from template.version v join template.template t on t.id = v.template_id left join access.account a on a.id = v.added_by
            """;

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version, without its document. */
    record Version(
            UUID id,
            UUID templateId,
            LetterKind kind,
            String name,
            int number,
            @Nullable Format format,
            @Nullable String fileName,
            LocalDate validFrom,
            String note,
            Instant addedAt,
            @Nullable LocalDate cancelledOn,
            @Nullable String addedBy) {

        boolean live() {
            return cancelledOn == null;
        }

        boolean back() {
            return format == null;
        }
    }

    /** All versions of all templates, of each the one that holds latest first. */
    List<Version> versions() {
        return jdbc.sql(VERSION + " order by t.kind, lower(t.name), t.id, v.valid_from desc, v.number desc")
                .query(Version.class)
                .list();
    }

    Optional<Version> version(TemplateId id) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", id.value())
                .query(Version.class)
                .optional();
    }

    /** Takes back a version that does not hold yet; false when it does, or is taken back already. */
    boolean cancel(TemplateId id, LocalDate today) {
        return jdbc.sql("""
                                update template.version set cancelled_on = :today
                                 where id = :id and valid_from > :today and cancelled_on is null
                                """).param("id", id.value()).param("today", today).update() == 1;
    }

    byte[] document(TemplateId id) {
        return jdbc.sql("select content from template.version where id = :id and content is not null")
                .param("id", id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("template"));
    }

    /** The template of a kind, made when there is none yet. */
    UUID template(LetterKind kind) {
        jdbc.sql("insert into template.template (id, kind, name) values (:id, :kind, '') on conflict do nothing")
                .param("id", Ids.next())
                .param("kind", kind.name())
                .update();
        return jdbc.sql("select id from template.template where kind = :kind")
                .param("kind", kind.name())
                .query(UUID.class)
                .single();
    }

    /** A new template of the centre's own. */
    Optional<UUID> add(String name) {
        var id = Ids.next();
        var added = jdbc.sql(
                        "insert into template.template (id, kind, name) values (:id, 'OTHER', :name) on conflict do nothing")
                .param("id", id)
                .param("name", name)
                .update();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Adds a version after the one that was last when the page was opened. */
    TemplateId add(UUID template, int after, @Nullable NewVersion file, LocalDate from, String note, Instant now) {
        var last = jdbc.sql("select coalesce(max(number), 0) from template.version where template_id = :id")
                .param("id", template)
                .query(Integer.class)
                .single();
        if (last != after) {
            throw new Conflict("template");
        }
        var id = Ids.next();
        try {
            jdbc.sql("""
                            insert into template.version (id, template_id, number, format, file_name, content, valid_from, note, added_by, added_at)
                            values (:id, :template, :number, :format, :name, :content, :from, :note, :by, :now)
                            """)
                    .param("id", id)
                    .param("template", template)
                    .param("number", after + 1)
                    .param("format", file == null ? null : file.format().name())
                    .param("name", file == null ? null : file.name())
                    .param("content", file == null ? null : file.content(), java.sql.Types.BINARY)
                    .param("from", from)
                    .param("note", note)
                    .param("by", CurrentUser.me().value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new Conflict("template");
        }
        return new TemplateId(id);
    }

    /** A document that was looked into. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
    record NewVersion(Format format, String name, byte[] content) {}
}
