package pl.oparcie.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import pl.oparcie.platform.db.JobDatabase;

/** Runs the recurring tasks of all modules, once in the whole installation; {@code oparcie.jobs=false} leaves them to another node. */
@Configuration
@ConditionalOnProperty(name = "oparcie.jobs", matchIfMissing = true)
class JobsConfig {

    private static final int THREADS = 3;
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** A job whose node was killed is taken up by another, or by the next start, within a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED = 4;

    private final Scheduler scheduler;

    JobsConfig(JobDatabase database, List<RecurringTask<?>> tasks) {
        this.scheduler = Scheduler.create(database.dataSource())
                .tableName("platform.scheduled_tasks")
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .build();
    }

    /** Jobs begin when the program is ready for requests. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler() {
        return scheduler;
    }
}
