package pl.oparcie.intake.load;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.desk.DeskFigure;
import pl.oparcie.platform.text.Texts;

/** A social worker's own load against the norm, on the start page. */
@Component
class MyLoad implements DeskFigure {

    private final JdbcClient jdbc;
    private final Loads loads;

    MyLoad(JdbcClient jdbc, Loads loads) {
        this.jdbc = jdbc;
        this.loads = loads;
    }

    @Override
    public Optional<Figure> figure() {
        if (!CurrentUser.get().has("SOCIAL_WORKER")) {
            return Optional.empty();
        }
        int mine = jdbc.sql("select count(*) from casework.case_file where lead_id = :me and closed_on is null")
                .param("me", CurrentUser.me().value())
                .query(Integer.class)
                .single();
        var norm = loads.norm();
        return Optional.of(
                new Figure(Texts.text("desk.load"), Texts.text("desk.load.words", mine, norm), mine, norm, "/cases"));
    }
}
