package pl.oparcie.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with contents by itself. */
@Configuration
class FileJobs {

    @Bean
    RecurringTask<Void> sweepFiles(Files files) {
        return Tasks.recurring("attachment-sweep", FixedDelay.of(Duration.ofMinutes(30)))
                .execute((instance, context) -> files.sweep());
    }
}
