package pl.oparcie.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.institution.Institutions;
import pl.oparcie.institution.NewInstitution;

/** The directory of institutions, written down by the reception before the first family came. */
@Component
class InstitutionChapter {

    private static final int BEFORE = -450;

    private final Institutions institutions;

    InstitutionChapter(Institutions institutions) {
        this.institutions = institutions;
    }

    List<Step> steps(CentreStory centre) {
        var script = new Script("institutions");
        var by = centre.users().stream()
                .filter(user -> user.roles().contains("RECEPTIONIST"))
                .findFirst()
                .orElseThrow()
                .login();
        centre.institutions()
                .forEach(told -> script.add(
                        BEFORE,
                        "10:00",
                        by,
                        told.key(),
                        () -> institutions.create(new NewInstitution(
                                told.kind(),
                                told.name(),
                                address(told, centre),
                                told.phone(),
                                told.email() == null ? "" : told.email(),
                                told.contact(),
                                told.notes() == null ? "" : told.notes()))));
        return script.steps();
    }

    private static String address(CentreStory.Institution told, CentreStory centre) {
        var address = told.address();
        var street = centre.places().stream()
                .filter(place -> place.name().equals(address.place()))
                .flatMap(place -> place.street(address.street()).stream())
                .map(CentreStory.Street::inAddress)
                .findFirst()
                .orElse(address.place());
        var number = address.flat() == null ? address.house() : address.house() + "/" + address.flat();
        return street + " " + number + ", " + address.postcode() + " " + address.place();
    }
}
