package pl.oparcie.form.definition;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final List<Trial> trials = new ArrayList<>();
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

    /** An expression, and where it stands, to be tried out on sample answers. */
    record Trial(
            YamlMap place,
            String property,
            Expression expression,
            @Nullable Question table,
            Set<Class<?>> results) {}

    /** The definition; empty when something is wrong, which is then noted. */
    Optional<Definition> read(Mistakes noted) {
        pass().ifPresent(first -> {
            keys = new Keys(questions, sectionKeys, shared.with(first.lists()));
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
        new SampleFilling(found, shared.with(found.lists())).tryAll(trials);
        return noted.all().size() > before ? Optional.empty() : definition;
    }

    private Optional<Definition> pass() {
        return YamlMap.read(file, text, mistakes).map(map -> {
            var head = head(map);
            var lists = new LinkedHashMap<String, List<CodeFile.Value>>();
            map.map("lists").ifPresent(own -> own.keys().forEach(name -> {
                if (!shared.all(name).isEmpty()) {
                    own.mistake(name, "\"" + name + "\" is already a shared list");
                }
                lists.put(name, CodeFiles.values(own, name));
            }));
            var sections = sections(map, head, lists);
            var checks = topChecks(map);
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

    private static Definition.Head head(YamlMap map) {
        var draft = map.flag("draft", false);
        var valid = CodeFiles.valid(map);
        if (valid.from() == null && !draft) {
            map.mistake("valid", "\"valid: {from: ...}\" is missing");
        }
        var head = new Definition.Head(
                map.requiredText("form", "[a-z][a-z0-9-]{0,39}", "a name of small letters"),
                map.requiredText("version", "[a-z0-9][a-z0-9.-]{0,19}", "a short version such as 2021-1"),
                valid,
                draft,
                map.requiredWords("title"),
                map.words("uses").orElse(Words.NONE),
                map.words("notice").orElse(Words.NONE),
                map.requiredText("basis"),
                map.constant("certainty", Certainty.class, false).orElse(Certainty.RECONSTRUCTED),
                map.text("referenceDate").orElse(null),
                map.flag("prefillFormer", false));
        if (!map.file().endsWith(head.code() + "/" + head.version() + ".yaml")) {
            map.mistake("form", "the file must be forms/" + head.code() + "/" + head.version() + ".yaml");
        }
        return head;
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
                    need(item, null),
                    condition(item, null),
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
                limits(map, type),
                need(map, table),
                condition(map, table),
                list(map, type, lists),
                prefill(map),
                map.words("help").orElse(Words.NONE),
                map.text("basis").orElse(""),
                certainty,
                checks(map, table),
                map.flag("refusal", false),
                map.flag("internal", false),
                map.flag("sensitive", false),
                sum(map, type),
                new Question.Look(
                        type == Type.LONG ? map.integer("rows").orElse(4) : 4,
                        map.flag("inline", false),
                        map.words("unit").orElse(Words.NONE),
                        map.words("low").orElse(Words.NONE),
                        map.words("high").orElse(Words.NONE)),
                type == Type.TABLE ? table(map, key, certainty, lists) : null,
                type == Type.COMPUTED ? computed(map, table) : null,
                type == Type.SIGNATURE ? signature(map) : null,
                by(map, type));
        map.end();
        return question;
    }

    private static Question.@Nullable Signer by(YamlMap map, Type type) {
        var by = map.constant("by", Question.Signer.class, false).orElse(null);
        if (by != null
                && (type != Type.LONG
                        || map.has("required")
                        || map.texts("prefill").isEmpty())) {
            map.mistake("by", "what another writes afterwards is \"long\", has a \"prefill\" and is not \"required\"");
        }
        return by;
    }

    private static Question.Limits limits(YamlMap map, Type type) {
        var min = map.number("min").orElse(null);
        var max = map.number("max").orElse(null);
        if (min != null && max != null && max.compareTo(min) < 0) {
            map.mistake("max", "\"max\" is less than \"min\"");
        }
        if ((type == Type.TEXT || type == Type.LONG) && max != null && (max.scale() > 0 || max.intValue() > 20_000)) {
            map.mistake("max", "a text has at most 20000 characters");
        }
        var decimals = map.integer("scale").orElse(2);
        if (map.has("scale") && type != Type.NUMBER) {
            map.mistake("scale", "only a number has decimals");
        }
        return new Question.Limits(min, max, decimals);
    }

    private static List<String> prefill(YamlMap map) {
        var paths = map.texts("prefill");
        if (paths.stream().anyMatch(path -> !path.matches("[a-zA-Z0-9_.]{1,80}"))) {
            map.mistake("prefill", "\"prefill\" must be a path such as person.firstName");
        }
        return paths;
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

    private Question.Need need(YamlMap map, @Nullable Question table) {
        var value = map.text("required").orElse("false");
        return value.equals("true") || value.equals("false")
                ? new Question.Need(value.equals("true"), null)
                : new Question.Need(false, expression(map, "required", value, table, Set.of(Boolean.class)));
    }

    private Question.@Nullable Condition condition(YamlMap map, @Nullable Question table) {
        var words = map.words("whenWords").orElse(null);
        var rule = map.text("when")
                .map(source -> expression(map, "when", source, table, Set.of(Boolean.class)))
                .orElse(null);
        return rule == null ? null : new Question.Condition(rule, words);
    }

    private List<Check> checks(YamlMap map, @Nullable Question table) {
        return map.maps("check").stream()
                .map(item -> check(item, table))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Check> check(YamlMap item, @Nullable Question table) {
        var source = item.requiredText("rule");
        var message = item.requiredWords("message");
        var level = item.constant("level", Check.Level.class, false).orElse(Check.Level.BLOCK);
        var id = item.text("id").orElse("");
        item.text("at");
        item.end();
        var rule = source.isEmpty() ? null : expression(item, "rule", source, table, Set.of(Boolean.class));
        return rule == null ? Optional.empty() : Optional.of(new Check(rule, message, level, id));
    }

    private List<Definition.TopCheck> topChecks(YamlMap map) {
        var found = new ArrayList<Definition.TopCheck>();
        for (var item : map.maps("checks")) {
            var at = item.text("at").orElse(null);
            if (at != null && !questions.containsKey(at)) {
                item.mistake("at", "the form has no question \"" + at + "\"");
            }
            check(item, null).ifPresent(check -> found.add(new Definition.TopCheck(check, at)));
        }
        return found;
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

    private static boolean sum(YamlMap map, Type type) {
        var sum = map.flag("sum", false);
        if (sum && !type.numeric() && type != Type.COMPUTED) {
            map.mistake("sum", "only numbers can be added up");
        }
        return sum;
    }

    private Question.@Nullable Computed computed(YamlMap map, @Nullable Question table) {
        var result = map.constant("result", Type.class, true).orElse(Type.MONEY);
        var results = results(result);
        if (results.isEmpty()) {
            map.mistake("result", "a result is money, number, integer, text, yesNo, date or month");
        }
        var source = map.requiredText("formula");
        var formula = source.isEmpty() ? null : expression(map, "formula", source, table, results);
        var working = map.words("working")
                .map(words -> new Working(working(map, words.pl(), table), working(map, words.en(), table)));
        return formula == null ? null : new Question.Computed(result, formula, working.orElse(null));
    }

    private static Set<Class<?>> results(Type result) {
        return switch (result) {
            case MONEY, NUMBER, INTEGER -> Set.of(Number.class);
            case TEXT -> Set.of(String.class);
            case YES_NO -> Set.of(Boolean.class, String.class);
            case DATE -> Set.of(java.time.LocalDate.class);
            case MONTH -> Set.of(java.time.YearMonth.class);
            default -> Set.of();
        };
    }

    private List<Working.Part> working(YamlMap map, String words, @Nullable Question table) {
        var parts = new ArrayList<Working.Part>();
        var rest = words;
        while (rest.contains("{") && rest.indexOf('}') > rest.indexOf('{')) {
            parts.add(new Working.Part(rest.substring(0, rest.indexOf('{')), null));
            var source = rest.substring(rest.indexOf('{') + 1, rest.indexOf('}'));
            var value = expression(map, "working", source, table, Set.of(Object.class));
            if (value != null) {
                parts.add(new Working.Part("", value));
            }
            rest = rest.substring(rest.indexOf('}') + 1);
        }
        if (rest.contains("{") || rest.contains("}")) {
            map.mistake("working", "a bracket { without its } in \"working\"");
        }
        parts.add(new Working.Part(rest, null));
        return List.copyOf(parts);
    }

    private Question.Signature signature(YamlMap map) {
        var substitute = map.text("substitute").orElse(null);
        if (keys != null && substitute != null && !keys.questions().containsKey(substitute)) {
            map.mistake("substitute", "the form has no question \"" + substitute + "\"");
        }
        return new Question.Signature(
                map.constant("who", Question.Signer.class, false).orElse(Question.Signer.PERSON), substitute);
    }

    private @Nullable Expression expression(
            YamlMap map, String property, String source, @Nullable Question table, Set<Class<?>> results) {
        if (keys == null) {
            return ExpressionReader.NOTHING;
        }
        var reader = new ExpressionReader(keys);
        var expression = reader.read(source, table);
        if (expression == null) {
            map.mistake(property, reader.wrong().stream().distinct().collect(Collectors.joining("; ")));
            return null;
        }
        trials.add(new Trial(map, property, expression, table, results));
        return expression;
    }
}
