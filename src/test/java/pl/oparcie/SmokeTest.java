package pl.oparcie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OparcieTest
class SmokeTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Test
    void theLogInPageIsServedToAnybody() {
        assertThat(http.get().uri("/login")).hasStatusOk().bodyText().contains("Zaloguj się");
    }

    @Test
    void theListOfUnfinishedFormsIsOnesOwn() {
        assertThat(http.get().uri("/drafts").with(people.socialWorker().login()))
                .hasStatusOk();
    }

    @Test
    void anythingElseAsksForLogIn() {
        assertThat(http.get().uri("/drafts")).hasStatus3xxRedirection();
    }
}
