package pl.oparcie.interview;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import pl.oparcie.form.Answers;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.FormCatalogue;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.definition.Section;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;

/**
 * Moves answers that their form calls sensitive, and that were written before it did, to where such answers lie (R35). Once for each version of
 * a form and set of marks.
 */
@Component
class LayApart {

    private static final int MANY = 200;

    private final FormCatalogue catalogue;
    private final JobDatabase jobs;
    private final Today today;

    LayApart(FormCatalogue catalogue, JobDatabase jobs, Today today) {
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.today = today;
    }

    /** Looks at all forms whose marks are new. */
    void lay() {
        catalogue.all().forEach(form -> {
            var marks = marks(form);
            if (!known(form).equals(marks)) {
                note(form, marks, lay(form));
            }
        });
    }

    private record Lying(UUID id, String open, @Nullable String apart) {}

    /** Moves those of one version; how many. */
    int lay(Definition form) {
        var moved = 0;
        List<Lying> found;
        do {
            found = lying(form);
            for (var one : found) {
                moved += move(form, one) ? 1 : 0;
            }
        } while (found.size() == MANY && moved > 0);
        return moved;
    }

    private boolean move(Definition form, Lying one) {
        var answers = Answers.parse(form, AnswerStore.joined(one.open(), one.apart()));
        return jobs.jdbc()
                .sql("select interview.lay_apart(:id, :before, :open::jsonb, :apart::jsonb)")
                .param("id", one.id())
                .param("before", one.open())
                .param("open", AnswerStore.part(answers, false))
                .param("apart", AnswerStore.apart(answers, one.apart()))
                .query(Boolean.class)
                .single();
    }

    private List<Lying> lying(Definition form) {
        var wrong = new ArrayList<String>();
        any(wrong, "c.answers -> 'answers'", questions(form));
        any(wrong, "c.answers -> 'sections'", sections(form));
        any(wrong, "c.answers -> 'refused'", questions(form));
        form.questions().stream()
                .filter(table -> table.table() != null
                        && !table.sensitive()
                        && !columns(table).isEmpty())
                .forEach(table -> wrong.add("""
                        exists (select 1 from jsonb_array_elements(case when jsonb_typeof(c.answers -> 'answers' -> '%1$s') = 'array'
                            then c.answers -> 'answers' -> '%1$s' else '[]'::jsonb end) r where jsonb_exists_any(r, %2$s))""".formatted(table.key(), array(columns(table)))));
        if (wrong.isEmpty()) {
            return List.of();
        }
        return jobs.jdbc()
                .sql(
                        "select c.interview_id as id, c.answers::text as open, s.answers::text as apart from interview.content c"
                                + " join interview.interview i on i.id = c.interview_id"
                                + " left join interview.sensitive s on s.interview_id = c.interview_id"
                                + " where i.form_code = :code and i.form_version = :version and ("
                                + String.join(" or ", wrong) + ") order by c.interview_id limit " + MANY)
                .param("code", form.code())
                .param("version", form.version())
                .query(Lying.class)
                .list();
    }

    private static void any(List<String> wrong, String place, List<String> keys) {
        if (!keys.isEmpty()) {
            wrong.add("jsonb_exists_any(%s, %s)".formatted(place, array(keys)));
        }
    }

    /** Keys of a form are letters and digits. */
    private static String array(List<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", ", "array[", "]"));
    }

    private static List<String> questions(Definition form) {
        return form.questions().stream()
                .filter(Question::sensitive)
                .map(Question::key)
                .toList();
    }

    private static List<String> sections(Definition form) {
        return form.sections().stream()
                .filter(section -> section.questions().stream().allMatch(Question::sensitive))
                .map(Section::key)
                .toList();
    }

    private static List<String> columns(Question table) {
        return table.columns().stream()
                .filter(Question::sensitive)
                .map(Question::key)
                .toList();
    }

    private static String marks(Definition form) {
        var words = questions(form) + " " + sections(form)
                + form.questions().stream()
                        .filter(table -> table.table() != null)
                        .map(table -> table.key() + columns(table))
                        .toList();
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String known(Definition form) {
        return jobs.jdbc()
                .sql("select marks from interview.laid where form_code = :code and form_version = :version")
                .param("code", form.code())
                .param("version", form.version())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void note(Definition form, String marks, int moved) {
        jobs.jdbc()
                .sql("""
                        insert into interview.laid (form_code, form_version, marks, moved, at) values (:code, :version, :marks, :moved, :now)
                        on conflict (form_code, form_version) do update set marks = excluded.marks, moved = excluded.moved, at = excluded.at
                        """)
                .param("code", form.code())
                .param("version", form.version())
                .param("marks", marks)
                .param("moved", moved)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** After the start, and then once a day: a new version of the program may bring new marks. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> layApartDaily(LayApart apart) {
            return Tasks.recurring("interview-lay-apart", FixedDelay.of(Duration.ofDays(1)))
                    .execute((instance, context) -> apart.lay());
        }
    }
}
