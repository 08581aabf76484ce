package pl.oparcie.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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
        jdbc.sql("""
                        insert into casework.chronology (id, case_id, household_id, kind, on_date, at_time, user_id, recorded_at,
                                                         title_key, title_args, body, url, subject_id, words)
                        select :id, c.id, c.household_id, :kind, :on, :at, :user, :now, :key, :args, :body, :url, :subject,
                               array_to_tsvector(:words)
                          from casework.case_file c where c.id = :case
                        """)
                .param("id", Ids.next())
                .param("case", line.caseId().value())
                .param("kind", line.kind().name())
                .param("on", line.on())
                .param("at", line.at())
                .param("user", CurrentUser.me().value())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("key", line.titleKey())
                .param("args", line.titleArgs().toArray(String[]::new))
                .param("body", line.body())
                .param("url", line.url())
                .param("subject", line.subject())
                .param("words", words(line.titleArgs(), line.body()))
                .update();
    }

    /** The lemmas a line is found by. */
    static String[] words(List<String> titleArgs, String body) {
        return Lemmas.of(String.join(" ", titleArgs) + " " + body).toArray(String[]::new);
    }
}
