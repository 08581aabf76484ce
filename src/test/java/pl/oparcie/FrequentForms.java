package pl.oparcie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sends the forms that are sent most often, and counts the queries of each. */
final class FrequentForms {

    private final MockMvcTester http;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    FrequentForms(MockMvcTester http) {
        this.http = http;
    }

    /** How many queries each form took. */
    Map<String, Integer> counts() {
        return counts;
    }

    void activity(Cookie worker, UUID caseId) {
        var path = "/cases/" + caseId + "/activities/new";
        var page = get(worker, path);
        var fields = form(page, path);
        fields.put("kind", "PHONE");
        fields.put("minutes", "15");
        fields.put("title", "Telefon w sprawie czynszu");
        fields.put("facts", "Czynsz opłacony za październik.");
        fields.replace("onDate", "", "23.11.2026");
        if (!page.select("[name=firstContact]").isEmpty()) {
            fields.put("firstContact", "HELD");
            fields.put("informed", "TOLD");
        }
        send("keep an unfinished activity", worker, "/drafts/" + fields.get("_form"), fields, 200);
        send("save an activity", worker, path, fields, 303);
    }

    void indication(Cookie benefits, Cookie director, UUID person) {
        var page = get(benefits, "/indications/new?person=" + person);
        var fields = form(page, "/indications");
        fields.put("reasons", first(page, "reasons"));
        fields.put("areas", first(page, "areas"));
        fields.put("persons", "3"); // two hundred live there
        fields.put("otherReason", "zadłużenie");
        fields.put("problem", "Zaległości w czynszu.");
        fields.put("expectation", "Uporządkowanie zaległości.");
        send("send an indication", benefits, "/indications", fields, 303);
        var next = Objects.requireNonNull(
                ask(director, "/indications/queue").getResponse().getRedirectedUrl());
        send("accept an indication", director, next + "/accept", form(get(director, next), next + "/accept"), 303);
    }

    void interview(Cookie worker, UUID person) {
        var path = "/interviews/new?person=" + person;
        var fields = form(get(worker, path), "/interviews");
        fields.put("kind", "RWS_I");
        fields.put("purpose", "CASH");
        fields.put("mode", "NORMAL");
        fields.put("source", "APPLICATION");
        fields.put("learnedOn", "16.11.2026");
        fields.put("applicationOn", "16.11.2026");
        fields.put("despite", "true");
        var filling = send("order an interview", worker, "/interviews", fields, 303) + "/fill";
        var answers = form(get(worker, filling), filling);
        answers.put("needs", "Opał na zimę.");
        send("save a part of an interview", worker, filling, answers, 303);
    }

    /** Searches are forms, so that no name stands in an address; what comes back is a page. */
    void searches(Cookie worker, Cookie benefits, Cookie director, OneRow.Left one) {
        var words = Map.of("q", one.word());
        var name = Map.of("q", one.name());
        search("find a person", worker, "/search", "/search", name);
        search("find notes", worker, "/search/notes", "/search/notes", words);
        search(
                "find notes, a phrase",
                director,
                "/search/notes",
                "/search/notes",
                Map.of("q", "\"" + one.word() + "\""));
        var chronology = "/cases/" + one.caseId() + "/chronology";
        search("find a word in the chronology", worker, chronology, chronology, words);
        var household = "/households/" + one.household() + "/chronology";
        search("find a word in the chronology of a household", worker, household, household, words);
        search("find whom to indicate", benefits, "/indications/new", "/indications/find", name);
        search("find whom to interview", worker, "/interviews/new", "/interviews/find", name);
        search(
                "find in the register of incoming mail",
                director,
                "/office/incoming",
                "/office/incoming/search",
                Map.of("words", one.name()));
        search(
                "find in the register of outgoing mail",
                director,
                "/office/outgoing",
                "/office/outgoing/search",
                Map.of("words", one.name()));
        var person = form(get(worker, "/people/new"), "/people");
        person.put("firstName", one.firstName());
        person.put("lastName", one.name());
        send("look for the same person", worker, "/people/similar", person, 200);
    }

    private void search(String what, Cookie session, String from, String action, Map<String, String> typed) {
        var fields = form(get(session, from), action);
        fields.putAll(typed);
        send(what, session, action, fields, 200);
    }

    private static String first(Document page, String name) {
        return Objects.requireNonNull(page.selectFirst("[name=" + name + "]")).attr("value");
    }

    private MvcTestResult ask(Cookie session, String path) {
        return http.get().uri(URI.create(path)).cookie(session).exchange();
    }

    private Document get(Cookie session, String path) {
        return Jsoup.parse(new String(ask(session, path).getResponse().getContentAsByteArray(), UTF_8));
    }

    /** What the form to that address would send if nothing were typed. */
    private static Map<String, String> form(Document page, String action) {
        var form = (FormElement) Objects.requireNonNull(page.selectFirst("form[action=" + action + "]"), action);
        var fields = new LinkedHashMap<String, String>();
        form.select("input[type=radio][value=\"\"]").remove(); // "not asked": jsoup would send "on"
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private String send(String name, Cookie session, String path, Map<String, String> fields, int status) {
        var request = http.post().uri(path).cookie(session);
        fields.forEach(request::param);
        var answer = request.exchange().getResponse();
        assertThat(answer.getStatus())
                .as(() -> name + " "
                        + Jsoup.parse(new String(answer.getContentAsByteArray(), UTF_8))
                                .text())
                .isEqualTo(status);
        counts.put(name, Opened.queries(answer, path));
        return String.valueOf(answer.getRedirectedUrl());
    }
}
