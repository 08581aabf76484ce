package pl.oparcie.intake.load;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskFigure;
import pl.oparcie.platform.text.Texts;

/** A social worker's own load against the norm, on the start page. */
@Component
class MyLoad implements DeskFigure {

    private final JdbcClient jdbc;
    private final Today today;

    MyLoad(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    private record Numbers(int mine, @Nullable Integer norm) {}

    @Override
    public Optional<Figure> figure() {
        if (!CurrentUser.get().has("SOCIAL_WORKER")) {
            return Optional.empty();
        }
        var numbers = jdbc.sql("""
                        select (select count(*)::integer from casework.case_file where lead_id = :me and closed_on is null) as mine,
                               (select value::integer from centre.parameter
                                 where name = 'CASELOAD_NORM' and validity @> :today::date) as norm
                        """)
                .param("me", CurrentUser.me().value())
                .param("today", today.date())
                .query(Numbers.class)
                .single();
        var mine = numbers.mine();
        var norm = numbers.norm() == null ? Loads.USUAL_NORM : numbers.norm();
        return Optional.of(
                new Figure(Texts.text("desk.load"), Texts.text("desk.load.words", mine, norm), mine, norm, "/cases"));
    }
}
