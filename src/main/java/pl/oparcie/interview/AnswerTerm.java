package pl.oparcie.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.UserId;
import pl.oparcie.term.NewTerm;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.Terms;

/**
 * Until when a body that asked for an interview is answered: on the day it named, which runs from the order on; else, once the interview is over,
 * by the dated rule. Where neither is known (an interview without a term of its own), the answer waits on the desk without a day.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AnswerTerm {

    private final Terms terms;
    private final JdbcClient jdbc;

    AnswerTerm(Terms terms, JdbcClient jdbc) {
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /** The body named a day. */
    void ordered(UUID interview, NewInterview order, String name) {
        var request = order.request();
        if (request.answerOn() != null) {
            terms.open(term(
                    interview,
                    order.learnedOn(),
                    request.answerOn(),
                    order.worker(),
                    List.of(name, request.requester())));
        }
    }

    /** The interview was held, or will not be: the body can be answered. One that was ordered by mistake needs no answer. */
    void over(Interview interview, State state) {
        if (interview.source() != Answered.Source.OTHER_BODY) {
            return;
        }
        if (state == State.CANCELLED) {
            end(interview);
        } else if (interview.kind().hasTerm() && !awaited(interview)) {
            terms.open(term(
                    interview.id(),
                    interview.learnedOn(),
                    null,
                    interview.updateBy(),
                    List.of(interview.name(), interview.requester())));
        }
    }

    /** Ends the term, also on the desk of another: the body was answered, or needs no answer any more. */
    void end(Interview interview) {
        jdbc.sql("select interview.end_answer(:id)")
                .param("id", interview.id())
                .query(Integer.class)
                .single();
    }

    private boolean awaited(Interview interview) {
        return jdbc.sql("select interview.answer_awaited(:id)")
                .param("id", interview.id())
                .query(Boolean.class)
                .single();
    }

    /** The last day, where the current user sees the term. */
    Optional<LocalDate> dueOn(Interview interview) {
        return interview.source() != Answered.Source.OTHER_BODY
                ? Optional.empty()
                : jdbc.sql("""
                                select due_on from term.term
                                 where kind = 'INTERVIEW_ANSWER' and subject_id = :id and done_on is null and cancelled_on is null
                                """)
                        .param("id", interview.id())
                        .query(LocalDate.class)
                        .optional();
    }

    private static NewTerm term(
            UUID interview, LocalDate since, @Nullable LocalDate due, UUID worker, List<String> args) {
        return new NewTerm(
                TermKind.INTERVIEW_ANSWER,
                null,
                interview,
                since,
                due,
                new UserId(worker),
                null,
                null,
                "interview.term.answer",
                args,
                "/interviews/" + interview);
    }
}
