package pl.oparcie.plan;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseTab;

/** Plan and reviews among the rooms of a case. */
@Configuration(proxyBeanMethods = false)
class PlanTabs {

    @Bean
    CaseTab planTab() {
        return new Tab("plan", "plan.tab", 20);
    }

    @Bean
    CaseTab reviewsTab() {
        return new Tab("reviews", "review.tab", 30);
    }

    private record Tab(String key, String label, int order) implements CaseTab {
        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of("/cases/" + id + "/" + key);
        }
    }
}
