package pl.oparcie.form.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.yaml.Mistakes;

/** All forms the program knows, in all versions. A mistake in one of their files stops the start. */
@Component
public final class FormCatalogue {

    private final List<Definition> all;
    private final CodeBook codes;

    @org.springframework.beans.factory.annotation.Autowired
    FormCatalogue(CodeFiles codes) {
        this(codes, CodeFiles.resources("forms/*/*.yaml"));
    }

    private FormCatalogue(CodeFiles codes, Map<String, String> files) {
        var mistakes = new Mistakes();
        this.codes = CodeBook.of(codes);
        this.all = read(files, mistakes);
        mistakes.refuse();
    }

    /** A catalogue of given files: path such as {@code forms/x/2026-1.yaml} to its text; parts stand under {@code forms/parts/}. */
    public static FormCatalogue of(CodeFiles codes, Map<String, String> files) {
        return new FormCatalogue(codes, files);
    }

    private List<Definition> read(Map<String, String> files, Mistakes mistakes) {
        var found = new ArrayList<Definition>();
        files.forEach((file, text) -> {
            if (!file.startsWith("forms/lists/") && !file.startsWith("forms/parts/")) {
                new DefinitionReader(file, text, files, codes).read(mistakes).ifPresent(form -> {
                    found.stream()
                            .filter(other -> other.code().equals(form.code()))
                            .forEach(other -> agree(file, other, form, mistakes));
                    found.add(form);
                });
            }
        });
        found.sort(Comparator.comparing(Definition::code).thenComparing(FormCatalogue::since));
        return List.copyOf(found);
    }

    /** Two versions of a form are never in force on the same day, and what has the same key is of the same kind. */
    private static void agree(String file, Definition other, Definition form, Mistakes mistakes) {
        if (!other.head().draft()
                && !form.head().draft()
                && other.head().valid().overlaps(form.head().valid())) {
            mistakes.add(file, 1, "in force on the same days as version " + other.version());
        }
        for (var question : form.questions()) {
            other.find(question.key())
                    .filter(before -> before.valueType() != question.valueType())
                    .ifPresent(before -> mistakes.add(
                            file,
                            1,
                            "question \"" + question.key() + "\" is of another type in version " + other.version()
                                    + "; give the new one a new key"));
        }
    }

    /** Drafts of a law stand last. */
    private static LocalDate since(Definition form) {
        var from = form.head().valid().from();
        return form.head().draft() || from == null ? LocalDate.MAX : from;
    }

    /** All forms by code, the oldest version first. */
    public List<Definition> all() {
        return all;
    }

    /** The version of a form in force on the day. */
    public Definition current(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new NotFound("form"));
    }

    public Optional<Definition> find(String code, LocalDate on) {
        return all.stream()
                .filter(form -> form.code().equals(code) && form.validOn(on))
                .findFirst();
    }

    /** The version with which something was filled in. */
    public Definition version(String code, String version) {
        return all.stream()
                .filter(form -> form.code().equals(code) && form.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound("form"));
    }
}
