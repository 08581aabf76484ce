package pl.oparcie.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;
import pl.oparcie.TestPeople;

@OparcieTest
class QueriesTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theStatementsOfOnesOwnWorkAreCountedAndNobodyElses() {
        jdbc.sql("select 1").query(Integer.class).single();
        var queries = Queries.statements();

        var answer = queries.during(() -> {
            jdbc.sql("select 2").query(Integer.class).single();
            return jdbc.sql("select :number + 1")
                    .param("number", 2)
                    .query(Integer.class)
                    .single();
        });

        assertThat(answer).isEqualTo(3);
        assertThat(queries.count()).isEqualTo(2);
        assertThat(queries.inDatabase()).isPositive();
        assertThat(queries.ran().getLast())
                .isEqualTo(new Queries.Ran("select ? + 1", List.of(new Queries.Parameter("Integer", "2"))));
    }

    @Test
    void aPageSaysHowManyStatementsItTook() {
        assertThat(http.get().uri("/drafts").with(people.socialWorker().login()))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("Server-Timing", values -> assertThat(values.getFirst())
                        .matches("db;dur=\\d+\\.\\d\\d;desc=\"[1-9]\\d*\", pool;dur=.*, app;dur=.*"));
    }
}
