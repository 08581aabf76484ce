package pl.oparcie.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.SEE_OTHER;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.TestCases;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.template.LetterKind;

/** Writes letters through their pages. */
final class TestLetters {

    private final MockMvcTester http;

    TestLetters(MockMvcTester http) {
        this.http = http;
    }

    static String form(TestCases.Case of, LetterKind kind) {
        return of.url() + "/letters/new?template=" + kind.suppliedId();
    }

    /** The fields of a request for information to somebody who is in no directory. */
    static Map<String, String> request(TestCases.Case of) {
        var fields = common(of);
        fields.put("to", "FREE");
        fields.put("addressee", "Zakład Stolarski Heblarka");
        fields.put("address", "ul. Leśna 4, 32-990 Lipowiec");
        fields.put("pole.cel", "weryfikacja uprawnień do świadczeń");
        fields.put("pole.zakres", "Wysokość wynagrodzenia netto");
        return fields;
    }

    static Map<String, String> common(TestCases.Case of) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("person", of.person().toString());
        fields.put("form", "REGISTER");
        fields.put("title", "Prośba o udzielenie informacji");
        fields.put("dated", "23.11.2026");
        fields.put("signs", "WORKER");
        return fields;
    }

    /** A kept draft; its address. */
    String written(Person who, TestCases.Case of, LetterKind kind, Map<String, String> fields) {
        return done(post(who, form(of, kind), fields));
    }

    /** A request for information, ready to be sent. */
    String ready(Person who, TestCases.Case of) {
        var url = written(who, of, LetterKind.INFORMATION_REQUEST, request(of));
        done(post(who, url + "/ready", Map.of("version", "0")));
        return url;
    }

    String sent(Person who, TestCases.Case of, String on) {
        var fields = request(of);
        fields.put("dated", on);
        var url = written(who, of, LetterKind.INFORMATION_REQUEST, fields);
        done(post(who, url + "/ready", Map.of("version", "0")));
        done(post(who, url + "/send", Map.of("version", "1", "on", on, "channel", "POST_REGISTERED")));
        return url;
    }

    static String done(MvcTestResult answer) {
        assertThat(answer).hasStatus(SEE_OTHER);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    MvcTestResult post(Person who, String url, Map<String, String> fields) {
        var request = http.post().uri(url).with(who.login());
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult get(Person who, String url) {
        return http.get().uri(url).with(who.login()).exchange();
    }

    String page(Person who, String url) {
        var answer = get(who, url);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
