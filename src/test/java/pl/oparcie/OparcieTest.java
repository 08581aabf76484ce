package pl.oparcie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The whole application on a real database, entered through HTTP ({@code MockMvcTester}); one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=false", "oparcie.measure=true"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestDatabase.class, TestCases.class, TestPersons.class})
@ExtendWith(OparcieTest.ClockBack.class)
public @interface OparcieTest {

    /** Puts the clock back after each test. */
    class ClockBack implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(TestClock.class)
                    .reset();
        }
    }
}
