package pl.oparcie.register.person.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of a person, new or kept. */
public record PersonFormPage(
        Fields fields,
        @Nullable String id,
        String action,
        String title,
        @Nullable String backUrl,
        @Nullable String backLabel,
        SimilarPage similar,
        boolean confirmNew,
        List<Option> sexes,
        List<Option> forms,
        List<Option> noPesel,
        List<Option> formerKinds,
        List<Option> answers,
        List<Option> languages,
        List<Option> citizenships) {}
