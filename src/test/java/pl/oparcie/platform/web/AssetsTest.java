package pl.oparcie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pl.oparcie.OparcieTest;

@OparcieTest
class AssetsTest {

    @Autowired
    private MockMvcTester http;

    @Test
    void page_names_its_files_by_their_content() {
        var page = http.get().uri("/login").exchange();
        assertThat(page)
                .bodyText()
                .contains(Assets.asset("css/oparcie.css"), Assets.asset("js/oparcie.js"))
                .doesNotContain("/webjars/");
        assertThat(Assets.asset("css/oparcie.css")).matches("/assets/css/oparcie-[0-9a-f]{12}\\.css");
    }

    @Test
    void file_is_packed_and_kept_for_a_year_without_a_session() throws Exception {
        var address = Assets.asset("css/oparcie.css");
        var answer =
                http.get().uri(address).header("Accept-Encoding", "br, gzip").exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Encoding", "gzip")
                .hasHeader("Cache-Control", "public, max-age=31536000, immutable")
                .doesNotContainHeader("Set-Cookie");
        try (var open = new GZIPInputStream(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(new String(open.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("url(" + Assets.asset("font/lato-latin-400-normal.woff2") + ")");
        }
        var tag = answer.getResponse().getHeader("ETag");
        assertThat(http.get().uri(address).header("If-None-Match", tag)).hasStatus(304);
    }

    @Test
    void file_of_another_version_is_not_found() {
        assertThat(http.get().uri("/assets/css/oparcie-000000000000.css")).hasStatus(404);
    }
}
