package pl.oparcie.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At the first start of a trial centre, before the first page is served. */
@Component
@ConditionalOnProperty("oparcie.demo")
class DemoStart implements SmartLifecycle {

    private final DemoLoader loader;
    private volatile boolean running;

    DemoStart(DemoLoader loader) {
        this.loader = loader;
    }

    @Override
    public void start() {
        if (loader.needed()) {
            loader.load();
        }
        running = true;
    }

    @Override
    public void stop() {
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
