package pl.oparcie.demo;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.office.Destructions;

/** Cases closed so long ago that their time has run out: one is still to be listed, another one waits for the director's consent. */
@Component
@Order(10)
class ArchiveChapter implements Chapter {

    private static final int TIME_HAS_RUN_OUT = -4_000;
    private static final String LISTED = "GOALS_ACHIEVED";

    private final Destructions destructions;

    ArchiveChapter(Destructions destructions) {
        this.destructions = destructions;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var file = story.file();
        var closed = file == null ? null : file.closed();
        if (closed != null && closed.on() < TIME_HAS_RUN_OUT && closed.code().equals(LISTED)) {
            script.add(
                    -2,
                    "10:40",
                    known.receptionist(),
                    "destruction",
                    () -> destructions.propose(Set.of(known.file().value())));
        }
    }
}
