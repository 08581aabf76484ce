package pl.oparcie.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Letters of a case that wait for an answer. The module of letters knows them: arrows point down. */
public interface AwaitedAnswers {

    /** One of them, and where a letter of the register is noted as its answer. */
    record Awaited(String title, String url) {}

    /** Those sent until the day the incoming letter came, the earliest first; none where the current user may not answer for the case. */
    List<Awaited> waiting(UUID caseId, IncomingId incoming, LocalDate receivedOn);
}
