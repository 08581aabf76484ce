package pl.oparcie.register.person.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** The form of a relation: a new one names the other person, a kept one only its dates. */
public record RelationPage(
        Fields fields,
        String action,
        String title,
        String personUrl,
        String personName,
        boolean fresh,
        List<Option> roles,
        List<Option> others,
        List<Option> sexes,
        List<Option> forms,
        @Nullable String removeUrl) {}
