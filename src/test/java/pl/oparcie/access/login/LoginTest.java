package pl.oparcie.access.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pl.oparcie.OparcieTest;
import pl.oparcie.Rule;
import pl.oparcie.TestClock;
import pl.oparcie.TestPeople;
import pl.oparcie.access.credential.Passwords;
import pl.oparcie.access.credential.Sealing;
import pl.oparcie.access.credential.Tokens;

@OparcieTest
class LoginTest {

    private static final String PASSWORD = "spokojny zielony rower";

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Sealing sealing;

    @Autowired
    TestClock clock;

    @Test
    void theRightPasswordOpensASessionUnderANewId() {
        var somebody = withPassword();

        var entered = enter(somebody.loginName(), PASSWORD);

        assertThat(entered).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/");
        assertThat(http.get().uri("/drafts").cookie(session(entered))).hasStatusOk();
    }

    @Test
    void unknownLoginWrongPasswordAndLockedAccountGetTheSameAnswer() {
        var somebody = withPassword();
        var unknown = words(enter("nie.ma.takiego", PASSWORD), "nie.ma.takiego");
        var wrong = words(enter(somebody.loginName(), "zupelnie inne haslo"), somebody.loginName());
        for (var i = 0; i < 4; i++) {
            enter(somebody.loginName(), "zupelnie inne haslo");
        }

        var locked = words(enter(somebody.loginName(), PASSWORD), somebody.loginName());

        assertThat(wrong).isEqualTo(unknown);
        assertThat(locked).isEqualTo(unknown);
        clock.moveTo(TestClock.START.plus(Guesses.ACCOUNT_LOCK).plusSeconds(1));
        assertThat(enter(somebody.loginName(), PASSWORD)).hasHeader("Location", "/");
    }

    private static String words(MvcTestResult refused, String login) {
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<main"), page.indexOf("</form>", page.indexOf("<main")))
                .replace(login, "?")
                // beside the form a trial centre lists its people, whoever they are at the moment
                .replace("class=\"login alone\"", "class=\"login\"")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void anAddressThatGuessesTooOftenWaits() {
        var from = "203.0.113.9";
        for (var i = 0; i < Guesses.ADDRESS_LIMIT; i++) {
            assertThat(enter("ktokolwiek" + i, "zupelnie inne haslo", from))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var somebody = withPassword();

        assertThat(enter(somebody.loginName(), PASSWORD, from)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(enter(somebody.loginName(), PASSWORD, "203.0.113.10")).hasHeader("Location", "/");
    }

    @Test
    @Rule("social-assistance-act A-06")
    void withoutAuthorisationOrSecrecyOrAfterTheLastDayOfWorkNobodyComesIn() {
        for (var missing :
                new String[] {"authorised_on = null", "secrecy_on = null", "active_until = date '2026-11-22'"}) {
            var somebody = withPassword();
            jdbc.sql("update access.account set " + missing + " where id = :id")
                    .param("id", somebody.id().value())
                    .update();

            assertThat(enter(somebody.loginName(), PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void aCodeIsAskedForOnceThePasswordIsRightAndWorksOnce() throws Exception {
        var somebody = withPassword();
        var secret = Tokens.bytes(20);
        jdbc.sql("update access.account set totp_secret = :secret where id = :id")
                .param("secret", sealing.seal(secret))
                .param("id", somebody.id().value())
                .update();
        var code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), clock.instant(), Locale.ROOT);

        var first = enter(somebody.loginName(), PASSWORD);
        assertThat(first).hasHeader("Location", "/login/code");
        assertThat(http.get().uri("/drafts").cookie(session(first))).hasStatus3xxRedirection();
        assertThat(enterCode(first, "000000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var second = enterCode(first, code);
        assertThat(second).hasHeader("Location", "/");
        assertThat(http.get().uri("/drafts").cookie(session(second))).hasStatusOk();
        assertThat(enterCode(enter(somebody.loginName(), PASSWORD), code)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aTemporaryPasswordMustBeChangedFirst() {
        var somebody = withPassword();
        jdbc.sql("update access.account set must_change = true where id = :id")
                .param("id", somebody.id().value())
                .update();

        var entered = enter(somebody.loginName(), PASSWORD);

        assertThat(entered).hasHeader("Location", "/account/password");
        assertThat(http.get().uri("/drafts").cookie(session(entered))).hasHeader("Location", "/account/password");
        assertThat(changePassword(entered, PASSWORD, "krotkie")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(changePassword(entered, "nie to haslo wcale", "cztery pory roku w lesie"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(changePassword(entered, PASSWORD, "cztery pory roku w lesie"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(http.get().uri("/drafts").cookie(session(entered))).hasStatusOk();
    }

    private MvcTestResult changePassword(MvcTestResult entered, String current, String password) {
        return http.post()
                .uri("/account/password")
                .cookie(session(entered))
                .with(csrf())
                .param("current", current)
                .param("password", password)
                .param("again", password)
                .exchange();
    }

    @Test
    void theTrialCentreListsItsPeople() {
        var somebody = withPassword();

        assertThat(http.get().uri("/login")).bodyText().contains(somebody.name());
    }

    private MvcTestResult enterCode(MvcTestResult first, String code) {
        return http.post()
                .uri("/login/code")
                .cookie(session(first))
                .with(csrf())
                .param("code", code)
                .exchange();
    }

    private MvcTestResult enter(String login, String password) {
        return enter(login, password, "192.0.2." + (1 + Math.floorMod(login.hashCode(), 250)));
    }

    private MvcTestResult enter(String login, String password, String address) {
        return http.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("username", login)
                .param("password", password)
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        var cookie = result.getResponse().getCookie("oparcie");
        return cookie != null ? cookie : result.getRequest().getCookies()[0];
    }

    private TestPeople.Person withPassword() {
        var somebody = people.socialWorker();
        jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", passwords.hash(PASSWORD))
                .param("id", somebody.id().value())
                .update();
        return somebody;
    }
}
