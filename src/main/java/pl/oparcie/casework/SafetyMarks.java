package pl.oparcie.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** What to know before a visit. Shown on top of the case and wherever a visit is planned. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SafetyMarks {

    private final Questions questions;
    private final CaseFiles files;

    SafetyMarks(Questions questions, CaseFiles files) {
        this.questions = questions;
        this.files = files;
    }

    /** A mark in force, as far as it is read aloud. */
    record InForce(SafetyKind kind, String note) {
        String words() {
            return note.isBlank()
                    ? Texts.name("casework.safety", kind)
                    : Texts.name("casework.safety", kind) + ": " + note;
        }
    }

    /** One mark. */
    public record SafetyMark(
            UUID id,
            SafetyKind kind,
            String note,
            LocalDate since,
            LocalDate reviewOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            int version) {

        /** Kind and note in the reader's language. */
        public String words() {
            return new InForce(kind, note).words();
        }
    }

    /** The marks in force, in words, for a page that shows or plans a visit. */
    public List<String> words(CaseId id) {
        return files.get(id).safety().stream().map(InForce::words).toList();
    }

    /** All marks of a case, those in force first. */
    public List<SafetyMark> all(CaseId id) {
        return questions.list(allOf(id));
    }

    /** What {@link #all} asks. */
    public static Question<SafetyMark> allOf(CaseId id) {
        return Question.of("""
                        select id, kind, note, since, review_on, ended_on, end_reason, version
                          from casework.safety_mark where case_id = :case order by ended_on is not null, since desc, id desc limit 200
                        """, SafetyMark.class).with("case", id.value());
    }

    /** One mark of a case. */
    public SafetyMark get(CaseId id, UUID mark) {
        return all(id).stream()
                .filter(found -> found.id().equals(mark))
                .findFirst()
                .orElseThrow(() -> new NotFound("safety-mark"));
    }
}
