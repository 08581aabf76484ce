package pl.oparcie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** What the log is told of failures. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

    private final Errors errors = new Errors();

    @Test
    void aBrowserThatHasGoneIsNoFailure(CapturedOutput log) {
        var gone = new AsyncRequestNotUsableException("gone", new IOException("Broken pipe"));
        assertThat(errors.bug(gone, new MockHttpServletRequest())).isNull();
        assertThat(log).doesNotContain("Failure");
    }

    @Test
    void aBugIsNotedWithoutItsWords(CapturedOutput log) {
        assertThat(errors.bug(new IllegalStateException("Anna Kowalska"), new MockHttpServletRequest()))
                .isNotNull();
        assertThat(log).contains("Failure", "IllegalStateException").doesNotContain("Kowalska");
    }
}
