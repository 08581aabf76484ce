package pl.oparcie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pl.oparcie.OparcieTest;

/** Every route that answers with a paper answers in Polish. */
@OparcieTest
class PapersTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyRouteThatPrintsIsAPaper() {
        var papers = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            var method = handler.getMethod();
            var paper = OneTransaction.isPaper(method);
            if (paper) {
                papers.addAll(info.getPatternValues());
            }
            var says = method.getGenericReturnType().getTypeName();
            if (says.contains("Pdf") || says.contains("byte[]")) {
                assertThat(paper).as(method.toString()).isTrue();
            }
            // a page or an answer to a script is no paper
            assertThat(paper && method.getReturnType() != ResponseEntity.class).isFalse();
        });
        assertThat(papers)
                .contains(
                        "/interviews/{id}/print",
                        "/interviews/{id}/paper",
                        "/interviews/{id}/cover",
                        "/interviews/{id}/statement/print",
                        "/office/retention/{id}/protocol")
                .anyMatch(path -> path.endsWith("/plan/print"))
                .anyMatch(path -> path.endsWith("/tools/{run}/print"))
                .noneMatch(path -> path.endsWith("/schema"));
    }
}
