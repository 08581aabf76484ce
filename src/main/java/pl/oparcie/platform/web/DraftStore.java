package pl.oparcie.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Unfinished forms and finished submissions. A draft belongs to the one who types and nobody else ever sees it. */
@Repository
class DraftStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Today today;

    DraftStore(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    record Draft(UUID formId, String path, String title, Map<String, List<String>> fields, Instant updatedAt) {}

    /** What the list of unfinished forms shows. */
    record Unfinished(UUID formId, String path, String title, int words, Instant updatedAt) {}

    Optional<Draft> unfinished(UserId user, String path) {
        return jdbc.sql("""
                        select form_id, path, title, fields::text as fields, updated_at
                          from platform.draft where user_id = :user and path = :path
                        """)
                .param("user", user.value())
                .param("path", path)
                .query(Row.class)
                .optional()
                .map(Row::toDraft);
    }

    /** The current user's. */
    static Question<Unfinished> unfinished() {
        return Question.of("""
                        select form_id, path, title, words, updated_at
                          from platform.draft where user_id = (select platform.me()) order by updated_at desc limit 100
                        """, Unfinished.class);
    }

    void keep(UUID formId, UserId user, String path, String title, Map<String, List<String>> fields) {
        var words = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(value -> value.isBlank() ? 0 : value.strip().split("\\s+").length)
                .sum();
        jdbc.sql("""
                        insert into platform.draft (form_id, user_id, path, title, fields, words, updated_at)
                        select :form, :user, :path, :title, :fields::jsonb, :words, :now
                         where not exists (select 1 from platform.submission where form_id = :form)
                        on conflict (user_id, path) do update
                           set form_id = excluded.form_id, title = excluded.title, fields = excluded.fields,
                               words = excluded.words, updated_at = excluded.updated_at
                        """)
                .param("form", formId)
                .param("user", user.value())
                .param("path", path)
                .param("title", title)
                .param("fields", JSON.writeValueAsString(fields))
                .param("words", words)
                .param("now", today.now().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    void discard(UUID formId, UserId user) {
        jdbc.sql("delete from platform.draft where form_id = :form and user_id = :user")
                .param("form", formId)
                .param("user", user.value())
                .update();
    }

    /**
     * Takes the form for this submission; waits for another one in flight; false when the form was already submitted with the same words.
     * Other words (somebody went back and wrote on) are never taken for a double click, or they would be lost.
     */
    boolean claim(UUID formId, UserId user, byte[] words) {
        return jdbc.sql("""
                                insert into platform.submission (form_id, user_id, submitted_at, words) values (:form, :user, :now, :words)
                                on conflict (form_id) do update set submitted_at = excluded.submitted_at, words = excluded.words
                                 where submission.user_id = excluded.user_id and submission.words <> excluded.words
                                """)
                        .param("form", formId)
                        .param("user", user.value())
                        .param("words", words)
                        .param("now", today.now().atOffset(java.time.ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<String> resultOf(UUID formId, UserId user) {
        return jdbc.sql("select address from platform.submission where form_id = :form and user_id = :user")
                .param("form", formId)
                .param("user", user.value())
                .query(String.class)
                .optional();
    }

    void finish(UUID formId, String address) {
        jdbc.sql("update platform.submission set address = :address where form_id = :form")
                .param("form", formId)
                .param("address", address)
                .update();
        jdbc.sql("delete from platform.draft where form_id = :form")
                .param("form", formId)
                .update();
    }

    private record Row(
            UUID formId,
            String path,
            String title,
            String fields,
            @Nullable Instant updatedAt) {
        Draft toDraft() {
            return new Draft(
                    formId,
                    path,
                    title,
                    JSON.readValue(fields, new TypeReference<Map<String, List<String>>>() {}),
                    updatedAt == null ? Instant.EPOCH : updatedAt);
        }
    }
}
