package pl.oparcie.template;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.centre.Centre;
import pl.oparcie.platform.NotFound;

/** The templates in use: the centre's own where it has any, else those that come with the program. */
@Service
@Transactional(readOnly = true)
class LetterTemplates implements Templates {

    private static final LocalDate ALWAYS = LocalDate.of(2026, 1, 1);

    private final Supplied supplied;
    private final LetterPaper paper;
    private final Centre centre;

    LetterTemplates(Supplied supplied, LetterPaper paper, Centre centre) {
        this.supplied = supplied;
        this.paper = paper;
        this.centre = centre;
    }

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
        return open(info(id), Format.DOCX).asked();
    }

    @Override
    public Filled fill(TemplateId id, Values values, Format wanted) {
        var info = info(id);
        var letter = open(info, wanted);
        var open = letter.fill(values.or(CentreValues.of(centre.identity())));
        return new Filled(letter.write(), letter.format(), paper.pdf(letter, info.name()), open);
    }

    private Letter open(TemplateInfo info, Format wanted) {
        try {
            return Letter.open(supplied.document(info.kind(), wanted), wanted);
        } catch (IOException e) {
            throw new IllegalStateException("A template that was taken cannot be opened: " + info.id(), e);
        }
    }
}
