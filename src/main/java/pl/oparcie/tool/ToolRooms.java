package pl.oparcie.tool;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseTab;
import pl.oparcie.office.Destroyer;
import pl.oparcie.office.TableDestroyer;

/** Tools among the rooms of a case, and what goes with a case whose time has run out. */
@Configuration(proxyBeanMethods = false)
class ToolRooms {

    @Bean
    CaseTab toolsTab() {
        return new Tab();
    }

    @Bean
    Destroyer toolsOfCase() {
        return new TableDestroyer("tool.destroy", 12, List.of("tool.approval", "tool.run"));
    }

    private record Tab() implements CaseTab {
        @Override
        public String key() {
            return "tools";
        }

        @Override
        public String label() {
            return "tool.tab";
        }

        @Override
        public int order() {
            return 15;
        }

        @Override
        public Optional<String> url(CaseId id) {
            return Optional.of(Tools.url(id));
        }
    }
}
