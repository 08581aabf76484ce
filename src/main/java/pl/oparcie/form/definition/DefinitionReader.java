package pl.oparcie.form.definition;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.oparcie.code.Certainty;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.CodeFile;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.yaml.Mistakes;
import pl.oparcie.platform.yaml.YamlMap;

/**
 * Reads one file of a form. It is read twice: first for the names and kinds of its questions, then, when all names are known, for
 * everything, its expressions included.
 */
final class DefinitionReader {

    private static final String KEY = "[a-z][a-zA-Z0-9]{0,59}";

    private final String file;
    private final String text;
    private final Map<String, String> parts;
    private final CodeBook shared;

    private @Nullable Keys keys;
    private Mistakes mistakes = new Mistakes();
    private Reasoning reasoning = new Reasoning(null);
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Section> sectionOf = new LinkedHashMap<>();
    private final Set<String> sectionKeys = new LinkedHashSet<>();
    private final Map<String, YamlMap> places = new LinkedHashMap<>();

    DefinitionReader(String file, String text, Map<String, String> parts, CodeBook shared) {
        this.file = file;
        this.text = text;
        this.parts = parts;
        this.shared = shared;
    }

    /** The definition; empty when something is wrong, which is then noted. */
    Optional<Definition> read(Mistakes noted) {
        pass().ifPresent(first -> {
            keys = new Keys(questions, sectionKeys, shared.with(first.lists()));
            reasoning = new Reasoning(keys);
            questions.clear();
            sectionOf.clear();
            sectionKeys.clear();
            places.clear();
        });
        mistakes = noted;
        var before = noted.all().size();
        var definition = pass();
        if (definition.isEmpty() || noted.all().size() > before) {
            return Optional.empty();
        }
        var found = definition.get();
        new SampleFilling(found, shared.with(found.lists())).tryAll(reasoning.trials());
        return noted.all().size() > before ? Optional.empty() : definition;
    }

    private Optional<Definition> pass() {
        return YamlMap.read(file, text, mistakes).map(map -> {
            var head = HeadReader.head(map);
            var lists = new LinkedHashMap<String, List<CodeFile.Value>>();
            map.map("lists").ifPresent(own -> own.keys().forEach(name -> {
                if (!shared.all(name).isEmpty()) {
                    own.mistake(name, "\"" + name + "\" is already a shared list");
                }
                lists.put(name, CodeFiles.values(own, name));
            }));
            var sections = sections(map, head, lists);
            var checks = reasoning.topChecks(map, questions.keySet());
            map.end();
            reference(map, head);
            return new Definition(
                    head,
                    sections,
                    checks,
                    lists,
                    new LinkedHashMap<>(questions),
                    Map.copyOf(sectionOf),
                    new Order(questions, sectionOf)
                            .sorted((key, why) -> place(key, map).mistake("key", why)));
        });
    }

    private YamlMap place(String key, YamlMap otherwise) {
        return requireNonNullElse(places.get(key), otherwise);
    }

    private void reference(YamlMap map, Definition.Head head) {
        var question = head.referenceDate() == null ? null : questions.get(head.referenceDate());
        if (head.referenceDate() != null
                && (question == null || (question.type() != Type.DATE && question.type() != Type.DATETIME))) {
            map.mistake("referenceDate", "\"" + head.referenceDate() + "\" is no question for a date");
        }
    }

    private List<Section> sections(YamlMap map, Definition.Head head, Map<String, List<CodeFile.Value>> lists) {
        var found = new ArrayList<Section>();
        var given = map.maps("sections");
        if (given.isEmpty()) {
            map.mistake("sections", "a form needs at least one section");
        }
        for (var item : given) {
            var key = item.requiredText("key", KEY, "a camelCase key");
            if (!sectionKeys.add(key)) {
                item.mistake("key", "section \"" + key + "\" is there twice");
            }
            var certainty = item.constant("certainty", Certainty.class, false).orElse(head.certainty());
            var internal = item.flag("internal", false);
            var inside = new ArrayList<Question>();
            if (item.has("include")) {
                inside.addAll(part(item, certainty, lists));
            }
            inside.addAll(questions(item.maps("questions"), certainty, null, lists));
            if (item.flag("sensitive", false)) {
                inside.replaceAll(this::apart);
            }
            if (inside.isEmpty()) {
                item.mistake("questions", "section \"" + key + "\" has no question");
            }
            var section = new Section(
                    item.requiredText("id"),
                    key,
                    item.requiredWords("title"),
                    reasoning.need(item, null),
                    reasoning.condition(item, null),
                    item.words("help").orElse(Words.NONE),
                    item.text("basis").orElse(""),
                    certainty,
                    internal,
                    inside);
            item.end();
            inside.forEach(question -> sectionOf.put(question.key(), section));
            found.add(section);
        }
        return found;
    }

    /** The questions of a shared part, or only some of them, with numbers of their own where the place gives one. */
    private List<Question> part(YamlMap from, Certainty certainty, Map<String, List<CodeFile.Value>> lists) {
        var path = "forms/parts/" + from.requiredText("include") + ".yaml";
        var only = from.texts("only");
        var except = from.texts("except");
        var no = from.text("no").filter(unused -> !from.has("questions"));
        var text = parts.get(path);
        if (text == null) {
            from.mistake("include", "there is no " + path);
            return List.of();
        }
        return YamlMap.read(path, text, mistakes)
                .map(map -> {
                    var known =
                            map.constant("certainty", Certainty.class, false).orElse(certainty);
                    map.text("part");
                    map.text("basis");
                    var items = map.maps("questions").stream()
                            .filter(item -> {
                                var key = item.text("key").orElse("");
                                return (only.isEmpty() || only.contains(key)) && !except.contains(key);
                            })
                            .toList();
                    known(from, map, only, except);
                    var apart = map.flag("sensitive", false);
                    map.end();
                    var all = questions(items, known, null, lists);
                    var found = apart ? all.stream().map(this::apart).toList() : all;
                    return no.map(number -> numbered(found, number)).orElse(found);
                })
                .orElse(List.of());
    }

    private Question apart(Question question) {
        var apart = question.apart();
        questions.replace(question.key(), apart);
        return apart;
    }

    private static void known(YamlMap from, YamlMap part, List<String> only, List<String> except) {
        var keys = part.maps("questions").stream()
                .map(item -> item.text("key").orElse(""))
                .toList();
        Stream.concat(only.stream(), except.stream())
                .filter(key -> !keys.contains(key))
                .forEach(key -> from.mistake("include", "the part has no question \"" + key + "\""));
    }

    private List<Question> numbered(List<Question> included, String number) {
        var numbered = new ArrayList<Question>();
        for (var question : included) {
            var here = question.numbered(number + "." + (numbered.size() + 1));
            questions.replace(here.key(), here);
            numbered.add(here);
        }
        return numbered;
    }

    private List<Question> questions(
            List<YamlMap> items,
            Certainty certainty,
            @Nullable Question table,
            Map<String, List<CodeFile.Value>> lists) {
        var found = new ArrayList<Question>();
        var columns = new LinkedHashSet<String>();
        for (var item : items) {
            if (item.has("include") && table == null) {
                found.addAll(part(item, certainty, lists));
                item.end();
                continue;
            }
            var question = question(item, certainty, table, lists);
            if (table == null
                    ? questions.putIfAbsent(question.key(), question) != null
                    : !columns.add(question.key())) {
                item.mistake("key", "question \"" + question.key() + "\" is there twice");
            }
            places.putIfAbsent(question.key(), item);
            found.add(question);
        }
        return found;
    }

    private Question question(
            YamlMap map, Certainty above, @Nullable Question table, Map<String, List<CodeFile.Value>> lists) {
        var key = map.requiredText("key", KEY, "a camelCase key");
        if (!map.has("type")) {
            map.mistake("type", "question \"" + key + "\" has no type");
        }
        var type = map.constant("type", Type.class, true).orElse(Type.TEXT);
        var certainty = map.constant("certainty", Certainty.class, false).orElse(above);
        if (table != null && (type == Type.TABLE || type == Type.SIGNATURE || type == Type.NOTE)) {
            map.mistake("type", "a column cannot be a " + type.name().toLowerCase(java.util.Locale.ROOT));
        }
        var question = new Question(
                key,
                map.text("no").orElse(""),
                map.requiredWords("label"),
                type,
                PropertyReader.limits(map, type),
                reasoning.need(map, table),
                reasoning.condition(map, table),
                list(map, type, lists),
                PropertyReader.prefill(map),
                map.words("help").orElse(Words.NONE),
                map.text("basis").orElse(""),
                certainty,
                reasoning.checks(map, table),
                map.flag("refusal", false),
                map.flag("internal", false),
                map.flag("sensitive", false),
                PropertyReader.sum(map, type),
                new Question.Look(
                        type == Type.LONG ? map.integer("rows").orElse(4) : 4,
                        map.flag("inline", false),
                        map.words("unit").orElse(Words.NONE),
                        map.words("low").orElse(Words.NONE),
                        map.words("high").orElse(Words.NONE)),
                type == Type.TABLE ? table(map, key, certainty, lists) : null,
                type == Type.COMPUTED ? reasoning.computed(map, table) : null,
                type == Type.SIGNATURE ? signature(map) : null,
                PropertyReader.by(map, type));
        map.end();
        return question;
    }

    private @Nullable String list(YamlMap map, Type type, Map<String, List<CodeFile.Value>> own) {
        var list = map.text("list").orElse(null);
        var choice = type == Type.ONE || type == Type.MANY;
        if (choice && list == null) {
            map.mistake("list", "a choice needs a \"list\"");
        } else if (!choice && list != null) {
            map.mistake("list", "only \"one\" and \"many\" have a list");
        } else if (list != null && !own.containsKey(list) && shared.all(list).isEmpty()) {
            map.mistake("list", "there is no list \"" + list + "\"");
        }
        return list;
    }

    /** A real table on the page has at most so many columns, its texts at most so many characters; wider ones are a card for each row. */
    private static final int CELLS = 4;

    private static final int SHORT_TEXT = 100;

    private Question.Table table(
            YamlMap map, String key, Certainty certainty, Map<String, List<CodeFile.Value>> lists) {
        var rows = map.map("rows");
        var least = rows.flatMap(limits -> limits.integer("min")).orElse(0);
        var most = rows.flatMap(limits -> limits.integer("max")).orElse(30);
        rows.ifPresent(YamlMap::end);
        if (least < 0 || most < 1 || most < least || most > 100) {
            map.mistake("rows", "a table has between 0 and 100 rows");
        }
        var columns = map.maps("columns");
        if (columns.isEmpty()) {
            map.mistake("columns", "table \"" + key + "\" has no columns");
        }
        var scope = keys == null ? PLACEHOLDER : keys.questions().get(key);
        var found = questions(columns, certainty, requireNonNullElse(scope, PLACEHOLDER), lists);
        var narrow = found.size() <= CELLS
                && found.stream()
                        .allMatch(column -> column.type().narrow()
                                && (column.type() != Type.TEXT
                                        || column.limits().characters(Integer.MAX_VALUE) <= SHORT_TEXT));
        return new Question.Table(least, most, found, map.flag("cells", narrow));
    }

    /** Stands for the table whose columns are read while no names are known yet. */
    private static final Question PLACEHOLDER = new Question(
            "table",
            "",
            Words.NONE,
            Type.TABLE,
            new Question.Limits(null, null, 0),
            new Question.Need(false, null),
            null,
            null,
            List.of(),
            Words.NONE,
            "",
            Certainty.RECONSTRUCTED,
            List.of(),
            false,
            false,
            false,
            false,
            new Question.Look(1, false, Words.NONE, Words.NONE, Words.NONE),
            null,
            null,
            null,
            null);

    private Question.Signature signature(YamlMap map) {
        var substitute = map.text("substitute").orElse(null);
        if (keys != null && substitute != null && !keys.questions().containsKey(substitute)) {
            map.mistake("substitute", "the form has no question \"" + substitute + "\"");
        }
        return new Question.Signature(
                map.constant("who", Question.Signer.class, false).orElse(Question.Signer.PERSON), substitute);
    }
}
