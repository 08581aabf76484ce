package pl.oparcie.access.login;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestPeople;
import pl.oparcie.TestPeople.Person;
import pl.oparcie.access.credential.Passwords;
import pl.oparcie.access.credential.Sessions;
import pl.oparcie.access.role.Role;
import pl.oparcie.platform.Ids;

/** A session that ends under an open form loses no word, with or without JavaScript. */
@OparcieTest
class LostSessionTest {

    private static final String PASSWORD = "spokojny zielony rower";
    private static final String FORM = "/admin/teams/new";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcIndexedSessionRepository rows;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aFormSentAfterTheSessionEndedComesBackWithItsWordsAfterLogIn() {
        var somebody = withPassword();
        var entered = enter(somebody, null);
        var session = cookie(entered, "oparcie");
        var who = cookie(entered, "oparcie-who");
        sessions.endAll(somebody.loginName());

        var refused = send(session, who);
        assertThat(refused).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/login?lost=kept");
        assertThat(http.get().uri("/login?lost=kept").cookie(cookie(refused, "oparcie")))
                .bodyText()
                .contains("jest zachowane");

        var again = enter(somebody, cookie(refused, "oparcie"));
        assertThat(again).hasHeader("Location", FORM);
        assertThat(http.get().uri(FORM).cookie(cookie(again, "oparcie")))
                .bodyText()
                .contains("Zespół wpisany w połowie", "Przywrócono");
    }

    @Test
    void twoRequestsOfASessionMayLeaveTheSame() {
        leaveTwice(rows);
    }

    private static <S extends Session> void leaveTwice(FindByIndexNameSessionRepository<S> rows) {
        var session = rows.createSession();
        rows.save(session);
        var one = requireNonNull(rows.findById(session.getId()));
        var other = requireNonNull(rows.findById(session.getId()));
        one.setAttribute("said", "pierwsze");
        other.setAttribute("said", "drugie");
        rows.save(one);
        rows.save(other);
        String said = requireNonNull(rows.findById(session.getId())).getAttribute("said");
        assertThat(said).isEqualTo("drugie");
    }

    @Test
    void somebodyElseWhoLogsInThereSeesNothingOfIt() {
        var somebody = withPassword();
        var entered = enter(somebody, null);
        sessions.endAll(somebody.loginName());
        var refused = send(cookie(entered, "oparcie"), cookie(entered, "oparcie-who"));
        var another = withPassword();

        var next = enter(another, cookie(refused, "oparcie"));

        assertThat(next).hasHeader("Location", "/");
        assertThat(http.get().uri(FORM).cookie(cookie(next, "oparcie")))
                .bodyText()
                .doesNotContain("Zespół wpisany w połowie");
    }

    @Test
    void aForgedCookieKeepsNothing() {
        var somebody = withPassword();

        var refused = send(new Cookie("oparcie", "x"), new Cookie("oparcie-who", somebody.id() + ".podpis"));

        assertThat(refused).hasHeader("Location", "/login?lost");
        assertThat(drafts(somebody)).isZero();
    }

    @Test
    void theOpenPageLogsItsUserInAgainAndNobodyElse() {
        var somebody = withPassword();
        var another = withPassword();

        assertThat(again(another, somebody)).hasStatus(HttpStatus.UNAUTHORIZED);
        var answer = again(somebody, somebody);

        assertThat(answer).hasStatusOk().bodyJson().hasPath("$.csrf");
        assertThat(http.get().uri(FORM).cookie(cookie(answer, "oparcie"))).hasStatusOk();
    }

    @Test
    void aDraftSentByTheScriptAfterTheSessionEndedAsksForLogIn() {
        assertThat(http.post()
                        .uri("/drafts/" + Ids.next())
                        .header("Accept", "application/json")
                        .header("X-CSRF-TOKEN", "old")
                        .param("name", "Zespół"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult again(Person who, Person pageUser) {
        return http.post()
                .uri("/login/again")
                .header("X-Page-User", pageUser.id().toString())
                .param("username", who.loginName())
                .param("password", PASSWORD)
                .exchange();
    }

    private MvcTestResult send(Cookie... cookies) {
        return http.post()
                .uri("/admin/teams")
                .cookie(cookies)
                .param("_csrf", "token of the session that ended")
                .param("_form", Ids.next().toString())
                .param("_path", FORM)
                .param("name", "Zespół wpisany w połowie")
                .exchange();
    }

    private MvcTestResult enter(Person who, @Nullable Cookie session) {
        var request = http.post()
                .uri("/login")
                .with(csrf())
                .param("username", who.loginName())
                .param("password", PASSWORD);
        return session == null ? request.exchange() : request.cookie(session).exchange();
    }

    private static Cookie cookie(MvcTestResult answer, String name) {
        return java.util.Objects.requireNonNull(answer.getResponse().getCookie(name), name);
    }

    private int drafts(Person who) {
        return who.does(
                () -> transaction.execute(status -> jdbc.sql("select count(*) from platform.draft where user_id = :id")
                        .param("id", who.id().value())
                        .query(Integer.class)
                        .single()));
    }

    private Person withPassword() {
        var somebody = people.with(null, Role.ADMINISTRATOR);
        jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", passwords.hash(PASSWORD))
                .param("id", somebody.id().value())
                .update();
        return somebody;
    }
}
