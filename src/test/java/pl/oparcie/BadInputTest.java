package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.TestPeople.Person;

/**
 * Walks every page that somebody can reach by links, and sends nonsense through every form on the way: the answer is never a failure of
 * the program, no link is dead, and no page shows the name of a message instead of its words.
 */
@OparcieTest
class BadInputTest {

    private static final int SAME_SHAPE = 2;
    /** As many characters as {@code server.tomcat.max-http-form-post-size} allows. */
    private static final int MOST_SENT = 4 * 1024 * 1024;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NO_WALK = Pattern.compile(".*(logout|/print|\\.pdf|/file).*");
    private static final Pattern NO_SEND = Pattern.compile(".*(logout|password|passkey|sessions|language|discard).*");
    private static final Pattern MESSAGE_KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+){1,4}");
    private static final List<String> NONSENSE = List.of(
            "",
            "<script>alert(1)</script>'\"; drop table x;--",
            "😀\u202eżółć\u0000\u0007",
            "x".repeat(100_000),
            "32.13.2026",
            "-1",
            "00000000-0000-0000-0000-000000000000",
            "99999999999999999999");

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    TestCases cases;

    enum Walker {
        SOCIAL_WORKER(people -> people.socialWorker()),
        TEAM_LEADER(people -> people.teamLeader()),
        DIRECTOR(people -> people.director()),
        BENEFITS_WORKER(people -> people.benefitsWorker()),
        ADMINISTRATOR(people -> people.administrator());

        private final Function<TestPeople, Person> made;

        Walker(Function<TestPeople, Person> made) {
            this.made = made;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nonsenseIsRefusedAndNeverAFailure(Walker who) {
        var person = who.made.apply(people);
        var lead = who == Walker.TEAM_LEADER ? people.socialWorker(person.team()) : person;
        if (who != Walker.ADMINISTRATOR && who != Walker.BENEFITS_WORKER) {
            cases.ledBy(lead);
        }
        var wrong = new ArrayList<String>();
        var forms = walk(person, wrong);
        forms.forEach((shape, form) -> send(person, shape, form, wrong));
        assertThat(wrong).isEmpty();
        assertThat(forms).isNotEmpty();
    }

    private record Form(String action, Map<String, String> fields) {}

    private Map<String, Form> walk(Person person, List<String> wrong) {
        var forms = new LinkedHashMap<String, Form>();
        var seen = new HashSet<String>();
        var shapes = new HashMap<String, Integer>();
        var ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!seen.add(path) || shapes.merge(shape(path), 1, Integer::sum) > SAME_SHAPE) {
                continue;
            }
            var answer = http.get()
                    .uri(java.net.URI.create(path))
                    .with(person.login())
                    .exchange();
            var status = answer.getResponse().getStatus();
            if (status == 404 || status >= 500) {
                wrong.add("GET " + shape(path) + " " + status);
            }
            var type = answer.getResponse().getContentType();
            if (status != 200 || type == null || !type.startsWith("text/html")) {
                continue;
            }
            var page = Jsoup.parse(
                    new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
            keys(page).forEach(key -> wrong.add("key " + key + " at " + shape(path)));
            page.select("a[href^=/]").forEach(link -> {
                var to = link.attr("href").replaceFirst("#.*", "");
                if (!NO_WALK.matcher(to).matches()) {
                    ahead.add(to);
                }
            });
            page.select("main form[method=post]").forEach(form -> {
                var read = read(form, path);
                forms.putIfAbsent(
                        shape(read.action())
                                + read.fields().keySet().stream()
                                        .map(n -> n.replaceAll("\\d+", "#"))
                                        .toList(),
                        read);
            });
        }
        return forms;
    }

    /** Keys of messages without words; names that are meant as names stand in {@code code}. */
    private static List<String> keys(Document page) {
        return page.body().getAllElements().stream()
                .filter(element -> !element.normalName().equals("code"))
                .map(Element::ownText)
                .filter(text -> MESSAGE_KEY.matcher(text).matches())
                .toList();
    }

    private static Form read(Element form, String page) {
        var fields = new LinkedHashMap<String, String>();
        form.select("input, textarea, select").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        fields.remove("");
        return new Form(form.hasAttr("action") ? form.attr("action") : page, fields);
    }

    private void send(Person person, String shape, Form form, List<String> wrong) {
        if (NO_SEND.matcher(form.action()).matches()) {
            return;
        }
        for (var words : NONSENSE) {
            // a request longer than the server takes would say nothing of the program
            var nonsense = words.substring(
                    0,
                    Math.min(
                            words.length(),
                            MOST_SENT / Math.max(1, form.fields().size())));
            var request = http.post().uri(java.net.URI.create(form.action())).with(person.login());
            form.fields()
                    .forEach((name, value) -> request.param(
                            name,
                            switch (name) {
                                case "_form" -> UUID.randomUUID().toString();
                                case "_csrf", "version" -> value;
                                default -> nonsense;
                            }));
            var status = request.exchange().getResponse().getStatus();
            if (status >= 500) {
                wrong.add("POST " + shape + " " + status);
            }
        }
    }

    private static String shape(String path) {
        return ID.matcher(path).replaceAll("ID").replaceFirst("\\?.*", "");
    }
}
