package pl.oparcie.centre;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.web.Asked;

/** The centre, as other modules need it: who it is, what it has settled, on which day. */
@Service
@Transactional(readOnly = true)
public class Centre {

    private final CentreStore store;

    Centre(CentreStore store) {
        this.store = store;
    }

    /** Who the centre is. */
    public Identity identity() {
        return Asked.once("centre", store::identity);
    }

    public String name() {
        return identity().name();
    }

    /** The lines that stand on top of a letter: the heading, or the name and the address. */
    public String heading() {
        var centre = identity();
        return centre.heading().isBlank() ? (centre.name() + "\n" + centre.address()).strip() : centre.heading();
    }

    /** The title of the centre's head: Kierownik, Dyrektor. */
    public String directorTitle() {
        return identity().directorTitle();
    }

    /** The symbol of the unit in case marks. */
    public String unitSymbol() {
        return identity().unitSymbol();
    }

    /** The procedure in force on a day; none when the centre has not adopted one. */
    public Optional<ProcedureVersion> procedureOn(LocalDate day) {
        return store.procedureOn(day);
    }

    /** One version of the procedure. */
    public Optional<ProcedureVersion> procedure(UUID id) {
        return store.procedure(id);
    }

    /** The value of a parameter on a day. */
    public String valueOn(Parameter parameter, LocalDate day) {
        return store.valueOn(parameter, day).orElse(parameter.usual());
    }

    /** The value of a numeric parameter on a day. */
    public int numberOn(Parameter parameter, LocalDate day) {
        return Integer.parseInt(valueOn(parameter, day));
    }

    /** The value of a time of day on a day. */
    public LocalTime timeOn(Parameter parameter, LocalDate day) {
        return LocalTime.parse(valueOn(parameter, day));
    }

    /** Whether a switch is on, on a day. */
    public boolean isOn(Parameter parameter, LocalDate day) {
        return "ON".equals(valueOn(parameter, day));
    }

    /** Who the centre is; sane words where nobody wrote any yet. */
    public record Identity(
            Kind kind,
            String name,
            String shortName,
            String heading,
            String address,
            String phone,
            String email,
            String directorTitle,
            String unitSymbol,
            int version) {

        static final Identity USUAL = new Identity(
                Kind.OPS, "Ośrodek Pomocy Społecznej", "OPS", "", "", "", "", Kind.OPS.headsTitle(), "ZPS", -1);
    }
}
