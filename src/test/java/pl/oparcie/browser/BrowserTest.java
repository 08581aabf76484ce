package pl.oparcie.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestCases;
import pl.oparcie.TestDatabase;

/** The whole application behind a real socket, walked in a real browser; a {@link Walker} parameter is a browser window. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=false"})
@ActiveProfiles("test")
@Import({TestDatabase.class, TestCases.class})
@ExtendWith({OparcieTest.ClockBack.class, Chromium.class})
@interface BrowserTest {}
