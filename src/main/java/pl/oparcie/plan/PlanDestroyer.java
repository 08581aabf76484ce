package pl.oparcie.plan;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;

/** Plans and reviews of a case whose time has run out. */
@Configuration(proxyBeanMethods = false)
class PlanDestroyer {

    @Bean
    Destroyer plansOfCase() {
        return new TableDestroyer(
                "plan.destroy",
                10,
                List.of(
                        "plan.point",
                        "plan.scale",
                        "plan.review_goal",
                        "plan.review",
                        "plan.action_step",
                        "plan.action",
                        "plan.goal",
                        "plan.plan"));
    }
}
