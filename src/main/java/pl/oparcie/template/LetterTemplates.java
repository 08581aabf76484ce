package pl.oparcie.template;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import pl.oparcie.platform.NotFound;

/** The templates in use. */
@Service
class LetterTemplates implements Templates {

    private static final LocalDate ALWAYS = LocalDate.of(2026, 1, 1);

    @Override
    public List<TemplateInfo> usable(LocalDate on) {
        return Arrays.stream(LetterKind.values())
                .filter(LetterKind::supplied)
                .map(LetterTemplates::supplied)
                .toList();
    }

    private static TemplateInfo supplied(LetterKind kind) {
        return new TemplateInfo(kind.suppliedId(), kind, kind.label(), true, Format.DOCX, 0, ALWAYS);
    }

    @Override
    public TemplateInfo info(TemplateId id) {
        return usable(ALWAYS).stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("template"));
    }

    @Override
    public Set<String> placeholders(TemplateId id) {
        return Set.of();
    }

    @Override
    public Filled fill(TemplateId id, Values values, Format wanted) {
        throw new UnsupportedOperationException("not yet");
    }
}
