package pl.oparcie.casework;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs of the case that this module owns. */
@Configuration(proxyBeanMethods = false)
class CaseTabs {

    @Bean
    CaseTab courseTab() {
        return new CaseHeaders.OwnTab("course", "casework.tab.course", 0, "");
    }

    @Bean
    CaseTab peopleTab() {
        return new CaseHeaders.OwnTab("people", "casework.tab.people", 40, "/people");
    }

    @Bean
    CaseTab dataTab() {
        return new CaseHeaders.OwnTab("data", "casework.tab.data", 50, "/data");
    }

    @Bean
    CaseTab accessTab() {
        return new CaseHeaders.OwnTab("access", "doors.tab", 60, "/access");
    }
}
