package pl.oparcie.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.db.JobDatabase;

/** What the log does by itself: seals its rows every few seconds, makes next months' partitions. */
@Configuration
class AuditJobs {

    private static final int MONTHS_AHEAD = 3;

    @Bean
    RecurringTask<Void> sealAudit(AuditSealer sealer) {
        return Tasks.recurring("audit-seal", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> sealer.seal());
    }

    @Bean
    RecurringTask<Void> auditMonths(JobDatabase database, Today today) {
        return Tasks.recurring("audit-months", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> makeMonths(database, today));
    }

    static void makeMonths(JobDatabase database, Today today) {
        database.jdbc()
                .sql("select audit.make_partitions(:day::date, :months)")
                .param("day", today.date())
                .param("months", MONTHS_AHEAD)
                .query(Integer.class)
                .single();
    }
}
