package pl.oparcie.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import pl.oparcie.platform.NotFound;

/** How an address names a template: by its kind, or the centre's own by its id. */
record TemplateKey(LetterKind kind, Optional<UUID> own) {

    static TemplateKey of(String text) {
        var supplied = Arrays.stream(LetterKind.values())
                .filter(LetterKind::supplied)
                .filter(kind -> kind.code().equals(text))
                .findFirst();
        if (supplied.isPresent()) {
            return new TemplateKey(supplied.get(), Optional.empty());
        }
        try {
            return new TemplateKey(LetterKind.OTHER, Optional.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            throw new NotFound("template");
        }
    }

    String url() {
        return "/templates/" + own.map(UUID::toString).orElseGet(kind::code);
    }
}
