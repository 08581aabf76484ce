package pl.oparcie.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.web.FirstData;

/**
 * At the first start of a trial centre: those who work there come before the first page is served, what they did with
 * {@code oparcie.demo=true} too, with {@code oparcie.demo=later} while pages are served already. A load that was stopped begins anew at the
 * next start.
 */
@Component
@ConditionalOnProperty("oparcie.demo")
class DemoStart implements SmartLifecycle, FirstData, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final String LATER = "later";
    private static final int SECONDS_TO_STOP = 20;

    private final DemoLoader loader;
    private final boolean later;
    private final CountDownLatch whole = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean stopped;
    private volatile @Nullable Thread telling;

    DemoStart(DemoLoader loader, @Value("${oparcie.demo}") String when) {
        this.loader = loader;
        this.later = LATER.equals(when);
    }

    @Override
    public void start() {
        if (!loader.needed()) {
            whole.countDown();
        } else if (later) {
            loader.hire();
        } else {
            loader.load();
            whole.countDown();
        }
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (coming()) {
            telling = Thread.ofPlatform().name("trial-centre").start(this::tell);
        }
    }

    private void tell() {
        try {
            loader.tell();
            whole.countDown();
        } catch (Replay.Stopped ended) {
            LOG.info("The trial centre was not finished; the next start loads it");
        } catch (RuntimeException broken) {
            LOG.error("The trial centre could not be loaded", broken);
            whole.countDown();
        }
    }

    @Override
    public boolean coming() {
        return whole.getCount() > 0;
    }

    /** Waits until the centre is whole; false when it was not by then, or the program ends. */
    boolean await(long seconds) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            while (!stopped && System.nanoTime() < until) {
                if (whole.await(200, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public Health health() {
        return (coming() ? Health.outOfService() : Health.up()).build();
    }

    /** Before the web server waits for its last requests. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        stopped = true;
        loader.stop();
    }

    @Override
    public void stop() {
        closing();
        var thread = telling;
        if (thread != null) {
            try {
                thread.join(java.time.Duration.ofSeconds(SECONDS_TO_STOP));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before jobs and the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
