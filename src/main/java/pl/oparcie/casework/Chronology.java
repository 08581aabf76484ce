package pl.oparcie.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Lemmas;

/** The one line of time of a case and its household. Modules add to it in the transaction of what they tell of. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Chronology {

    private static final int LONGEST_WORD = 100;

    private final JdbcClient jdbc;
    private final Today today;

    Chronology(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What kind of line it is: its shape on the page and its filter. */
    public enum Kind {
        ACTIVITY,
        VISIT,
        INTERVENTION,
        LETTER,
        STAGE,
        DOCUMENT,
        TERM,
        PEOPLE,
        SAFETY
    }

    /**
     * One line.
     *
     * @param titleKey message key of the title, with arguments (dates and codes already in words)
     * @param body the text that is shown and searched; may be empty
     * @param subject the record the line tells of, so that a correction can find it
     */
    public record Line(
            CaseId caseId,
            Kind kind,
            LocalDate on,
            @Nullable LocalTime at,
            String titleKey,
            List<String> titleArgs,
            String body,
            @Nullable String url,
            @Nullable UUID subject) {}

    /** Adds a line with a day only. */
    public void add(
            CaseId caseId,
            Kind kind,
            LocalDate on,
            String titleKey,
            List<String> titleArgs,
            String body,
            @Nullable String url) {
        add(new Line(caseId, kind, on, null, titleKey, titleArgs, body, url, null));
    }

    /** Adds a line. */
    public void add(Line line) {
        add(new Entry(line, null, null, ""));
    }

    /**
     * A line that tells of work done.
     *
     * @param labelKey message key of its kind in words (a home visit, a letter), shown before the title
     * @param minutes how long it took
     * @param interpretation what the worker makes of it, apart from the facts in the body
     */
    public record Entry(
            Line line, @Nullable String labelKey, @Nullable Integer minutes, String interpretation) {}

    /** Adds a line that tells of work done. */
    public void add(Entry entry) {
        var line = entry.line();
        jdbc.sql("""
                        insert into casework.chronology (id, case_id, household_id, kind, on_date, at_time, user_id, recorded_at,
                                                         title_key, title_args, body, url, subject_id, words, label_key, minutes,
                                                         interpretation)
                        select :id, c.id, c.household_id, :kind, :on, :at, :user, :now, :key, :args, :body, :url, :subject,
                               array_to_tsvector(:words), :label, :minutes, :interpretation
                          from casework.case_file c where c.id = :case
                        """)
                .param("id", Ids.next())
                .param("case", line.caseId().value())
                .param("user", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("url", line.url())
                .param("subject", line.subject())
                .params(told(entry))
                .update();
    }

    /** Tells of the same record anew: it was corrected. Who wrote the line first, and when, stays. */
    public void correct(UUID subject, Entry entry) {
        jdbc.sql("""
                        update casework.chronology
                           set kind = :kind, on_date = :on, at_time = :at, title_key = :key, title_args = :args, body = :body,
                               words = array_to_tsvector(:words), label_key = :label, minutes = :minutes,
                               interpretation = :interpretation, state = 'CORRECTED', version = version + 1
                         where subject_id = :subject and case_id = :case
                        """)
                .param("subject", subject)
                .param("case", entry.line().caseId().value())
                .params(told(entry))
                .update();
    }

    /** Strikes the lines of a record through: it was entered by mistake. They stay, struck, and are found no more by their words. */
    public void cancel(CaseId caseId, UUID subject) {
        jdbc.sql("""
                        update casework.chronology set state = 'CANCELLED', words = '', version = version + 1
                         where subject_id = :subject and case_id = :case
                        """).param("subject", subject).param("case", caseId.value()).update();
    }

    private static Map<String, @Nullable Object> told(Entry entry) {
        var line = entry.line();
        var values = new HashMap<String, @Nullable Object>();
        values.put("kind", line.kind().name());
        values.put("on", line.on());
        values.put("at", line.at());
        values.put("key", line.titleKey());
        values.put("args", line.titleArgs().toArray(String[]::new));
        values.put("body", line.body());
        values.put("words", words(line.titleArgs(), line.body() + " " + entry.interpretation()));
        values.put("label", entry.labelKey());
        values.put("minutes", entry.minutes());
        values.put("interpretation", entry.interpretation());
        return values;
    }

    /** Adds the same line to many cases at once. */
    public void addAll(
            Collection<UUID> cases, Kind kind, LocalDate on, String titleKey, List<String> titleArgs, String body) {
        jdbc.sql("""
                        insert into casework.chronology (id, case_id, household_id, kind, on_date, user_id, recorded_at, title_key,
                                                         title_args, body, words)
                        select uuidv7(), c.id, c.household_id, :kind, :on, :user, :now, :key, :args, :body, array_to_tsvector(:words)
                          from casework.case_file c where c.id = any (:cases)
                        """)
                .param("kind", kind.name())
                .param("on", on)
                .param("user", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("key", titleKey)
                .param("args", titleArgs.toArray(String[]::new))
                .param("body", body)
                .param("words", words(titleArgs, body))
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    /** The lemmas a line is found by. The index takes no word longer than a word can be. */
    public static String[] words(List<String> titleArgs, String body) {
        return Lemmas.of(String.join(" ", titleArgs) + " " + body).stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .toArray(String[]::new);
    }
}
