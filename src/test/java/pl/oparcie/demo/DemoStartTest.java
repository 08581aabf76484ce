package pl.oparcie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What may be done while the trial centre is still being told, and what waits. */
class DemoStartTest {

    private final DemoLoader loader = mock(DemoLoader.class);
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean stopped;
    private final DemoStart start = new DemoStart(loader, "later");

    @BeforeEach
    void aLoadThatTakesItsTime() {
        when(loader.needed()).thenReturn(true);
        when(loader.tell()).thenAnswer(asked -> {
            told.await();
            if (stopped) {
                throw new Replay.Stopped();
            }
            return Set.of();
        });
        doAnswer(asked -> {
                    stopped = true;
                    told.countDown();
                    return null;
                })
                .when(loader)
                .stop();
        start.start();
        start.ready();
    }

    private boolean passes(String method, String path) throws Exception {
        var chain = new MockFilterChain();
        var answer = new MockHttpServletResponse();
        new DemoFilter(start).doFilter(new MockHttpServletRequest(method, path), answer, chain);
        return chain.getRequest() != null;
    }

    @Test
    void readingAndLoggingInDoNotWait() throws Exception {
        assertThat(start.coming()).isTrue();
        assertThat(start.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(passes("GET", "/")).isTrue();
        assertThat(passes("POST", "/login")).isTrue();
        told.countDown();
    }

    @Test
    void whatIsSentWaitsForTheWholeCentre() throws Exception {
        var waiting = new CountDownLatch(1);
        var sender = Thread.ofVirtual().start(() -> {
            try {
                assertThat(passes("POST", "/people")).isTrue();
                waiting.countDown();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(waiting.await(300, TimeUnit.MILLISECONDS)).isFalse();
        told.countDown();
        assertThat(sender.join(Duration.ofSeconds(10))).isTrue();
        assertThat(waiting.getCount()).isZero();
        assertThat(start.coming()).isFalse();
        assertThat(start.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aProgramThatEndsRefusesWhatWaits() throws Exception {
        var passed = new boolean[] {true};
        var sender = Thread.ofVirtual().start(() -> {
            try {
                passed[0] = passes("POST", "/people");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        start.stop();
        assertThat(sender.join(Duration.ofSeconds(10))).isTrue();
        assertThat(passed[0]).isFalse();
    }
}
