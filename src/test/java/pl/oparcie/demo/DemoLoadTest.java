package pl.oparcie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import pl.oparcie.platform.db.JobDatabase;

/** The whole trial centre, loaded once into a database of its own. */
@SpringBootTest(properties = {"oparcie.jobs=false", "oparcie.trial=true", "oparcie.demo=false"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(OwnDatabase.class)
class DemoLoadTest {

    @Autowired
    DemoLoader loader;

    @Autowired
    JobDatabase all;

    @Test
    void everyFamilyIsToldToItsEnd() {
        assertThat(loader.needed()).isTrue();
        assertThat(loader.load()).isEmpty();
        assertThat(loader.needed()).isFalse();
        assertThat(count("register.household")).isEqualTo(51);
    }

    private int count(String table) {
        return all.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
