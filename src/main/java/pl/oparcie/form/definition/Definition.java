package pl.oparcie.form.definition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.Certainty;
import pl.oparcie.code.CodeFile;
import pl.oparcie.code.Validity;
import pl.oparcie.platform.text.Words;

/** A form in one of its versions. */
public final class Definition {

    private final Head head;
    private final List<Section> sections;
    private final List<TopCheck> checks;
    private final Map<String, List<CodeFile.Value>> lists;
    private final Map<String, Question> byKey;
    private final Map<String, Section> sectionOf;
    private final List<String> order;

    Definition(
            Head head,
            List<Section> sections,
            List<TopCheck> checks,
            Map<String, List<CodeFile.Value>> lists,
            Map<String, Question> byKey,
            Map<String, Section> sectionOf,
            List<String> order) {
        this.head = head;
        this.sections = sections;
        this.checks = checks;
        this.lists = lists;
        this.byKey = byKey;
        this.sectionOf = sectionOf;
        this.order = order;
    }

    /**
     * What the file says of the form as a whole.
     *
     * @param draft a law that is not in force: never current, but it can be looked at and tried
     * @param uses who and what it is for, in one line
     * @param notice words above the first section
     * @param referenceDate question by which amounts and lists are dated
     * @param prefillFormer whether a question without a path takes the answer of the former filling
     */
    public record Head(
            String code,
            String version,
            Validity valid,
            boolean draft,
            Words title,
            Words uses,
            Words notice,
            String basis,
            Certainty certainty,
            @Nullable String referenceDate,
            boolean prefillFormer) {}

    /** A check of the form as a whole, shown at a question where it names one. */
    public record TopCheck(Check check, @Nullable String at) {}

    public String code() {
        return head.code();
    }

    public String version() {
        return head.version();
    }

    public Head head() {
        return head;
    }

    public Words title() {
        return head.title();
    }

    public List<Section> sections() {
        return sections;
    }

    public List<TopCheck> checks() {
        return checks;
    }

    /** Dictionaries of this form only. */
    public Map<String, List<CodeFile.Value>> lists() {
        return lists;
    }

    /** All questions outside tables, in the printed order. */
    public Collection<Question> questions() {
        return byKey.values();
    }

    public Optional<Question> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The question, which must exist. */
    public Question question(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    /** The section in which a question stands. */
    public Section sectionOf(String key) {
        return Objects.requireNonNull(sectionOf.get(key), key);
    }

    /** Keys of all questions, each after those that its condition or formula needs. */
    public List<String> order() {
        return order;
    }

    /** Whether the form is to be used on the day. */
    public boolean validOn(LocalDate day) {
        return !head.draft() && head.valid().on(day);
    }

    @Override
    public String toString() {
        return code() + "/" + version();
    }
}
