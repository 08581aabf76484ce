package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.office.AwaitedAnswers;
import pl.oparcie.office.IncomingId;

/** What a letter that came may be the answer to. */
@Component
class AnswersWaited implements AwaitedAnswers {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Access access;

    AnswersWaited(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    private record Row(UUID id, String title, String addressee, LocalDate sentOn) {}

    @Override
    public List<Awaited> waiting(UUID caseId, IncomingId incoming, LocalDate receivedOn) {
        if (!access.may(LetterAction.WRITE, new CaseId(caseId))) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, title, addressee, sent_on from letter.letter
                         where case_id = :case and state in ('SENT', 'DELIVERED') and answer <> 'NONE' and sent_on <= :on
                         order by sent_on, id limit :most
                        """).param("case", caseId).param("on", receivedOn).param("most", MOST).query(Row.class).stream()
                .map(it -> new Awaited(
                        text("letter.awaited", it.title(), it.addressee(), date(it.sentOn())),
                        "/letters/" + it.id() + "/answer?incoming=" + incoming.value()))
                .toList();
    }
}
