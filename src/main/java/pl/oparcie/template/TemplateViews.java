package pl.oparcie.template;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.dateTime;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.template.TemplateStore.Version;
import pl.oparcie.template.view.PlaceholdersPage;
import pl.oparcie.template.view.TemplatePage;
import pl.oparcie.template.view.TemplatesPage;

/** Templates as pages show them. */
@Component
class TemplateViews {

    private static final List<String> SIGNS = List.of("value", "form", "each", "where", "without", "words", "field");

    private final Today today;

    TemplateViews(Today today) {
        this.today = today;
    }

    TemplatesPage list(List<Version> versions, boolean mayKeep) {
        var supplied = Arrays.stream(LetterKind.values())
                .filter(LetterKind::supplied)
                .map(kind -> row(
                        "/templates/" + kind.code(),
                        kind.label(),
                        versions.stream()
                                .filter(version -> version.kind() == kind)
                                .toList()))
                .toList();
        var own = new LinkedHashMap<String, List<Version>>();
        versions.stream().filter(version -> version.kind() == LetterKind.OTHER).forEach(version -> own.computeIfAbsent(
                        "/templates/" + version.templateId(), url -> new ArrayList<>())
                .add(version));
        var rows = own.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue().getFirst().name(), one.getValue()))
                .toList();
        return new TemplatesPage(mayKeep, supplied, rows);
    }

    private TemplatesPage.Row row(String url, String title, List<Version> versions) {
        var now = now(versions);
        var planned = versions.stream()
                .filter(version -> version.validFrom().isAfter(today.date()))
                .reduce((first, second) -> second)
                .map(version -> text("template.planned", version.number(), date(version.validFrom())))
                .orElse("");
        var mark = now.isPresent() && !now.get().back() ? "ok" : "calm";
        return new TemplatesPage.Row(url, title, mark, state(now, versions), since(now), planned);
    }

    private static String since(Optional<Version> now) {
        return now.map(version -> text("template.since", date(version.validFrom()), by(version)))
                .orElse("");
    }

    private static String by(Version version) {
        return version.addedBy() == null ? "" : version.addedBy();
    }

    /** The version that holds today. */
    private Optional<Version> now(List<Version> versions) {
        return versions.stream()
                .filter(version -> version.live() && !version.validFrom().isAfter(today.date()))
                .findFirst();
    }

    private static String state(Optional<Version> now, List<Version> all) {
        if (now.isPresent() && !now.get().back()) {
            return text("template.state.own", now.get().number());
        }
        var own = !all.isEmpty() && all.getFirst().kind() == LetterKind.OTHER;
        return text(
                own
                        ? now.isPresent() ? "template.state.withdrawn" : "template.state.planned"
                        : "template.state.supplied");
    }

    /** The id of what is filled today; none when nothing is. */
    Optional<TemplateId> inUse(TemplateKey key, List<Version> versions) {
        return now(versions)
                .filter(version -> !version.back())
                .map(version -> new TemplateId(version.id()))
                .or(() -> key.kind().supplied()
                        ? Optional.of(key.kind().suppliedId())
                        : versions.stream()
                                .filter(version -> !version.back())
                                .findFirst()
                                .map(version -> new TemplateId(version.id())));
    }

    TemplatePage page(TemplateKey key, List<Version> versions, Set<String> asked, boolean mayKeep) {
        var now = now(versions);
        var title =
                key.kind().supplied() ? key.kind().label() : versions.getFirst().name();
        var last = versions.stream().mapToInt(Version::number).max().orElse(0);
        var live = versions.stream().filter(Version::live).toList();
        var isOwn = !live.isEmpty() && !live.getFirst().back();
        var id = inUse(key, versions);
        var previews = id.map(one -> previews(
                        one,
                        now.filter(version -> !version.back())
                                .map(Version::format)
                                .orElse(null),
                        key))
                .orElse(List.of());
        var all = new ArrayList<>(
                versions.stream().map(version -> version(version, now, mayKeep)).toList());
        if (key.kind().supplied()) {
            all.add(supplied(key, now.isEmpty() || now.get().back()));
        }
        var supplied = key.kind().supplied();
        return new TemplatePage(
                key.url(),
                title,
                state(now, versions),
                mayKeep,
                previews,
                all,
                mayKeep && isOwn ? Map.of("version", Integer.toString(last)) : null,
                text(supplied ? "template.back" : "template.withdraw"),
                text(supplied ? "template.back-help" : "template.withdraw-help"),
                asked.stream()
                        .filter(name -> !name.startsWith(Placeholders.FIELD))
                        .map(TemplateViews::asked)
                        .toList(),
                asked.stream()
                        .filter(name -> name.startsWith(Placeholders.FIELD))
                        .toList());
    }

    private static TemplatePage.Asked asked(String name) {
        return new TemplatePage.Asked(name, meaning(name));
    }

    static String meaning(String name) {
        var key = "template.placeholder." + name;
        return pl.oparcie.platform.text.Texts.has(key) ? text(key) : "";
    }

    private static List<TemplatePage.Preview> previews(TemplateId id, @Nullable Format own, TemplateKey key) {
        var formats =
                own == null || (key.kind().supplied() && id.equals(key.kind().suppliedId()))
                        ? Arrays.asList(Format.values())
                        : List.of(own);
        return Arrays.stream(Samples.Person.values())
                .map(person -> {
                    var url = "/templates/versions/" + id + "/preview?person=" + person + "&as=";
                    var links = new ArrayList<TemplatePage.Link>();
                    links.add(new TemplatePage.Link(url + "pdf", "PDF", ""));
                    formats.forEach(
                            format -> links.add(new TemplatePage.Link(url + format.ending(), format.name(), "")));
                    return new TemplatePage.Preview(text("template.person." + person), links);
                })
                .toList();
    }

    private TemplatePage.Version version(Version version, Optional<Version> now, boolean mayKeep) {
        var current = now.isPresent() && now.get().id().equals(version.id());
        var later = version.validFrom().isAfter(today.date());
        var url = "/templates/versions/" + version.id();
        var format = version.format();
        var files = format == null
                ? List.<TemplatePage.Link>of()
                : List.of(
                        new TemplatePage.Link(
                                url + "/document", format.name(), version.fileName() == null ? "" : version.fileName()),
                        new TemplatePage.Link(url + "/preview?person=PANI&as=pdf", text("template.preview-pdf"), ""));
        var key = format != null
                ? "template.version"
                : version.kind().supplied() ? "template.version-back" : "template.version-out";
        return new TemplatePage.Version(
                text(key, version.number()),
                current ? "ok" : "calm",
                current
                        ? text("template.now")
                        : !version.live()
                                ? text("template.cancelled", date(version.cancelledOn()))
                                : later ? text("template.later") : "",
                text("template.version-line", date(version.validFrom()), by(version), dateTime(version.addedAt())),
                version.note(),
                files,
                mayKeep && later && version.live() ? url + "/cancel" : null);
    }

    private static TemplatePage.Version supplied(TemplateKey key, boolean now) {
        var url = "/templates/versions/" + key.kind().suppliedId() + "/document?as=";
        var files = Arrays.stream(Format.values())
                .map(format -> new TemplatePage.Link(
                        url + format.ending(), format.name(), key.kind().code() + "." + format.ending()))
                .toList();
        return new TemplatePage.Version(
                text("template.version-supplied"),
                now ? "ok" : "calm",
                now ? text("template.now") : "",
                text("template.supplied-line"),
                "",
                files,
                null);
    }

    static PlaceholdersPage placeholders() {
        var signs = SIGNS.stream()
                .map(sign -> new PlaceholdersPage.Row(
                        text("template.sign." + sign), text("template.sign." + sign + ".meaning")))
                .toList();
        var groups = Placeholders.grouped().entrySet().stream()
                .map(group -> new PlaceholdersPage.Group(
                        text("template.group." + group.getKey()),
                        group.getValue().stream()
                                .flatMap(name -> rows(group.getKey() + "." + name).stream())
                                .toList()))
                .toList();
        return new PlaceholdersPage(signs, groups);
    }

    private static List<PlaceholdersPage.Row> rows(String name) {
        var list = Placeholders.rows(name);
        if (list.isEmpty()) {
            return List.of(new PlaceholdersPage.Row("{{" + name + "}}", meaning(name)));
        }
        var inside = list.get().stream().sorted().map(row -> "{{" + row + "}}").toList();
        return List.of(new PlaceholdersPage.Row(
                "{{#" + name + "}} … {{/" + name + "}}",
                meaning(name) + " " + text("template.rows", String.join(", ", inside))));
    }
}
