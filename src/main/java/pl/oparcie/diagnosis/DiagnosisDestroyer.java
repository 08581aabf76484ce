package pl.oparcie.diagnosis;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;

/** Diagnoses of a case whose time has run out. */
@Configuration(proxyBeanMethods = false)
class DiagnosisDestroyer {

    @Bean
    Destroyer diagnosesOfCase() {
        return new TableDestroyer("diagnosis.destroy", 20, List.of("diagnosis.diagnosis"));
    }
}
