package pl.oparcie.template;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.centre.Centre;
import pl.oparcie.platform.NotFound;

/** The templates in use: the centre's own where it has any, else those that come with the program. */
@Service
@Transactional(readOnly = true)
class LetterTemplates implements Templates {

    private static final LocalDate ALWAYS = LocalDate.of(2026, 1, 1);

    private final TemplateStore store;
    private final Supplied supplied;
    private final LetterPaper paper;
    private final Centre centre;

    LetterTemplates(TemplateStore store, Supplied supplied, LetterPaper paper, Centre centre) {
        this.store = store;
        this.supplied = supplied;
        this.paper = paper;
        this.centre = centre;
    }

    @Override
    public List<TemplateInfo> usable(LocalDate on) {
        var now = new LinkedHashMap<UUID, TemplateStore.Version>();
        store.versions().stream()
                .filter(version -> version.live() && !version.validFrom().isAfter(on))
                .forEach(version -> now.putIfAbsent(version.templateId(), version));
        return Arrays.stream(LetterKind.values())
                .flatMap(kind -> {
                    var own = now.values().stream()
                            .filter(version -> version.kind() == kind && !version.back())
                            .sorted(Comparator.comparing(TemplateStore.Version::name))
                            .map(LetterTemplates::info)
                            .toList();
                    return own.isEmpty() && kind.supplied() ? List.of(supplied(kind)).stream() : own.stream();
                })
                .toList();
    }

    private static TemplateInfo supplied(LetterKind kind) {
        return new TemplateInfo(kind.suppliedId(), kind, kind.label(), true, Format.DOCX, 0, ALWAYS);
    }

    private static TemplateInfo info(TemplateStore.Version version) {
        var format = Optional.ofNullable(version.format()).orElseThrow(() -> new NotFound("template"));
        var name = version.kind().supplied() ? version.kind().label() : version.name();
        return new TemplateInfo(
                new TemplateId(version.id()),
                version.kind(),
                name,
                false,
                format,
                version.number(),
                version.validFrom());
    }

    /** The kind whose supplied template has this id. */
    static Optional<LetterKind> suppliedKind(TemplateId id) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.supplied() && kind.suppliedId().equals(id))
                .findFirst();
    }

    @Override
    public TemplateInfo info(TemplateId id) {
        return suppliedKind(id)
                .map(LetterTemplates::supplied)
                .or(() -> store.version(id).map(LetterTemplates::info))
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

    @Override
    public List<String> open(TemplateId id, Values values) {
        return open(info(id), Format.DOCX).fill(values.or(CentreValues.of(centre.identity())));
    }

    private Letter open(TemplateInfo info, Format wanted) {
        try {
            return info.supplied()
                    ? Letter.open(supplied.document(info.kind(), wanted), wanted)
                    : Letter.open(store.document(info.id()), info.format());
        } catch (IOException e) {
            throw new IllegalStateException("A template that was taken cannot be opened: " + info.id(), e);
        }
    }
}
