package pl.oparcie.centre;

import org.springframework.stereotype.Component;
import pl.oparcie.access.role.Separation;
import pl.oparcie.access.role.SeparationMode;
import pl.oparcie.platform.Today;

/** The separation of social work from benefits, as the centre's dated parameter says. */
@Component
class CentreSeparation implements SeparationMode {

    private final Centre centre;
    private final Today today;

    CentreSeparation(Centre centre, Today today) {
        this.centre = centre;
        this.today = today;
    }

    @Override
    public Separation today() {
        return centre.isOn(Parameter.SEPARATION, today.date()) ? Separation.ON : Separation.OFF;
    }
}
