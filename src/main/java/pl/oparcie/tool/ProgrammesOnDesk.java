package pl.oparcie.tool;

import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;

/** Programmes of leaving homelessness that wait for the head, and those he gave back. */
@Configuration(proxyBeanMethods = false)
class ProgrammesOnDesk {

    @Bean
    DeskSource programmesToApprove(ApprovalStore approvals) {
        return new Waiting(approvals, false);
    }

    @Bean
    DeskSource returnedProgrammes(ApprovalStore approvals) {
        return new Waiting(approvals, true);
    }

    private record Waiting(ApprovalStore approvals, boolean returned) implements DeskSource {

        @Override
        public DeskCard card() {
            return returned ? DeskCard.FOR_ME : DeskCard.TO_DECIDE;
        }

        @Override
        public List<Question<?>> questions() {
            return List.of(approvals.waiting());
        }

        @Override
        public List<DeskLine> lines() {
            return approvals.waitingNow().stream()
                    .filter(it -> (it.answer() != null) == returned)
                    .limit(MOST)
                    .map(it -> new DeskLine(
                            Texts.dayMonth(it.day()),
                            text(returned ? "tool.programme.desk.returned" : "tool.programme.desk.approve", it.name()),
                            "/cases/" + it.caseId() + "/tools/" + it.runId() + (returned ? "" : "/approval"),
                            it.author(),
                            it.day(),
                            "wait",
                            text(returned ? "tool.programme.desk.to-mend" : "tool.programme.desk.waits")))
                    .toList();
        }
    }
}
