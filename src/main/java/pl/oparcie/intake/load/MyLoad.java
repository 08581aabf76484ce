package pl.oparcie.intake.load;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.desk.DeskFigure;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** A social worker's own load against the norm, on the start page. */
@Component
class MyLoad implements DeskFigure {

    private final Questions questions;

    MyLoad(Questions questions) {
        this.questions = questions;
    }

    private record Numbers(int mine, @Nullable Integer norm) {}

    @Override
    public Optional<Figure> figure() {
        if (!CurrentUser.get().has("SOCIAL_WORKER")) {
            return Optional.empty();
        }
        var numbers = questions.first(question()).orElseThrow();
        var mine = numbers.mine();
        var norm = numbers.norm() == null ? Loads.USUAL_NORM : numbers.norm();
        return Optional.of(
                new Figure(Texts.text("desk.load"), Texts.text("desk.load.words", mine, norm), mine, norm, "/cases"));
    }

    @Override
    public List<Question<?>> questions() {
        return CurrentUser.get().has("SOCIAL_WORKER") ? List.of(question()) : List.of();
    }

    private static Question<Numbers> question() {
        return Question.of("""
                        select (select count(*)::integer from casework.case_file where lead_id = (select platform.me()) and closed_on is null) as mine,
                               (select value::integer from centre.parameter
                                 where name = 'CASELOAD_NORM' and validity @> (select platform.today())) as norm
                        """, Numbers.class);
    }
}
