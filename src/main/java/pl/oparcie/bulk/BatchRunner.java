package pl.oparcie.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Runs batches in the background: at once when one is started or gone on with, at the start of the program those that an earlier run
 * left, and every few seconds those that another node left. Two workers on one batch do no harm: each chunk holds the batch.
 */
@Configuration
@ConditionalOnProperty(name = "oparcie.jobs", matchIfMissing = true)
class BatchRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
    private static final int AT_ONCE = 2;
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration LEFT = Duration.ofSeconds(10);

    private final BatchWorker worker;
    private final WorkStore store;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("batch-", 1).factory());
    private final Set<BatchId> here = ConcurrentHashMap.newKeySet();
    private final Set<BatchId> again = ConcurrentHashMap.newKeySet();

    BatchRunner(BatchWorker worker, WorkStore store) {
        this.worker = worker;
        this.store = store;
    }

    /** Works on the batch soon; on one in work, looks once more when it ends. */
    void wake(BatchId id) {
        if (!here.add(id)) {
            again.add(id);
        } else if (!threads.isShutdown()) {
            threads.execute(() -> run(id));
        }
    }

    private void run(BatchId id) {
        try {
            worker.work(id);
        } catch (RuntimeException failure) {
            LOG.warn("Batch {} waits: {}", id, failure.getClass().getName());
        } finally {
            here.remove(id);
            if (again.remove(id)) {
                wake(id);
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        store.idle(Duration.ZERO).forEach(this::wake);
    }

    @Bean
    RecurringTask<Void> bulkResume() {
        return Tasks.recurring("bulk-resume", FixedDelay.of(LOOK))
                .execute((instance, context) -> store.idle(LEFT).forEach(this::wake));
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.close();
        threads.shutdown();
        threads.awaitTermination(LEFT.toSeconds(), TimeUnit.SECONDS);
    }
}
