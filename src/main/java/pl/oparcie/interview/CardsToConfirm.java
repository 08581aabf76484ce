package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.dayMonth;
import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Cards of benefits workers that wait for the head or the administrator: until then their interviews stand still. */
@Component
class CardsToConfirm implements DeskSource {

    private final Questions questions;
    private final Today today;

    CardsToConfirm(Questions questions, Today today) {
        this.questions = questions;
        this.today = today;
    }

    private record Waiting(String name) {}

    private Question<Waiting> waiting() {
        return Question.of("""
                        select a.first_name || ' ' || a.last_name as name
                          from interview.card c join access.account a on a.id = c.account_id
                         where c.confirmed_on is null and c.valid_until >= :today and c.account_id <> (select platform.me())
                           and (a.active_until is null or a.active_until >= :today)
                           and exists (select 1 from access.account_role d
                                        where d.account_id = (select platform.me()) and d.role in ('DIRECTOR', 'ADMINISTRATOR'))
                           and exists (select 1 from access.account_role r where r.account_id = a.id and r.role = 'BENEFITS_WORKER')
                           and not exists (select 1 from access.account_role o where o.account_id = a.id and o.role in ('SOCIAL_WORKER', 'TEAM_LEADER'))
                         order by a.last_name, a.first_name, a.id limit 20
                        """, Waiting.class).with("today", today.date());
    }

    @Override
    public DeskCard card() {
        return DeskCard.TO_DECIDE;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(waiting());
    }

    @Override
    public List<DeskLine> lines() {
        return questions.list(waiting()).stream()
                .map(card -> new DeskLine(
                        dayMonth(today.date()),
                        text("interview.desk.card", card.name()),
                        "/interviews/card/confirm",
                        text("interview.cards.nav"),
                        today.date(),
                        "wait",
                        text("interview.desk.mark.card")))
                .toList();
    }
}
