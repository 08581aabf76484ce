package pl.oparcie.centre;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.text.Texts;

/** A version of the centre's own procedure of social work, set by an order of its head. */
public record ProcedureVersion(
        UUID id,
        int number,
        String orderNumber,
        LocalDate orderDate,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String fileName) {

    /** The order that a term rests on, in Polish, as it stands in documents. */
    public String basis() {
        return "Procedura, zarządzenie nr " + orderNumber + " z " + Texts.date(orderDate);
    }
}
