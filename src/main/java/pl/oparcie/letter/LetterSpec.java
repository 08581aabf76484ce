package pl.oparcie.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.platform.text.Words;
import pl.oparcie.template.LetterKind;

/**
 * What a kind of letter asks, to whom it may go, who signs it and whether an answer is awaited.
 *
 * @param institutions those it usually goes to and that are offered unasked; empty: none
 * @param likely words of which the likely ones of a wide kind have one in their name
 * @param days after how many the answer is usually awaited
 * @param answerDay the field that says the day of the answer
 * @param oneOf fields of which at least one is needed
 */
record LetterSpec(
        LetterKind kind,
        Words basis,
        List<NewLetter.To.Kind> to,
        List<InstitutionKind> institutions,
        List<String> likely,
        NewLetter.Signs signs,
        Awaiting answer,
        @Nullable Integer days,
        @Nullable String answerDay,
        List<String> oneOf,
        List<LetterField> fields) {

    static final String FIELD = "pole.";
    /** The field that says art. 105 is the ground. */
    private static final String GROUND = "podstawa";

    /** Whether and how an answer is awaited. */
    enum Awaiting {
        NONE,
        OPTIONAL,
        REQUIRED,
        /** Art. 105 of the Social Assistance Act. */
        LAW
    }

    /** Whether it speaks to whoever reads it, such as an invitation. */
    boolean speaks() {
        return to.equals(List.of(NewLetter.To.Kind.PERSON));
    }

    /** Whether it asks under art. 105, which only the head and social workers may. */
    boolean underArt105(NewLetter given) {
        return answer == Awaiting.LAW || !LetterMaker.blank(given.fields().get(GROUND));
    }

    /** The fields for a template: those it shows, those the law wants, and those of which only the template knows. */
    List<LetterField> fieldsFor(Set<String> placeholders) {
        var shown = placeholders.stream()
                .filter(name -> name.startsWith(FIELD))
                .map(name -> name.substring(FIELD.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        var asked = new ArrayList<>(fields.stream()
                .filter(field -> field.always() || placeholders.isEmpty() || shown.contains(field.key()))
                .toList());
        fields.forEach(field -> shown.remove(field.key()));
        shown.stream().map(LetterField::unknown).forEach(asked::add);
        return asked;
    }
}
