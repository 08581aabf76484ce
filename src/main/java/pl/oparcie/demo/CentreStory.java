package pl.oparcie.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.term.TermKind;
import pl.oparcie.term.calendar.Span;

/** The file {@code demo/centre.yaml}: the centre, its people, its town. Days are counted from the day of loading. */
record CentreStory(
        Centre centre,
        Procedure procedure,
        Map<String, String> gmina,
        List<PlaceStory> places,
        List<District> districts,
        List<Team> teams,
        List<User> users,
        List<Institution> institutions) {

    record Centre(
            String name,
            String shortName,
            String kind,
            List<String> heading,
            AddressStory address,
            String phone,
            String email,
            String web,
            String directorTitle,
            int population,
            String openingHours,
            boolean separation) {}

    /** The centre's own procedure of social work and the terms it sets. */
    record Procedure(int number, String order, LocalDate orderDate, LocalDate inForceFrom, Map<TermKind, Term> terms) {}

    record Term(int amount, Span.Unit unit) {}

    record AddressStory(
            String place,
            @Nullable String street,
            String house,
            @Nullable String flat,
            String postcode) {

        /** Lipowiec, Szkolna 6/2. */
        String inOneLine() {
            var number = flat == null ? house : house + "/" + flat;
            return place + (street == null ? " " : ", " + street + " ") + number;
        }
    }

    record PlaceStory(String name, String kind, String terc, String simc, String postcode, List<Street> streets) {

        Optional<Street> street(@Nullable String wanted) {
            return streets.stream()
                    .filter(street -> street.name().equals(wanted))
                    .findFirst();
        }
    }

    record Street(String name, @Nullable String prefix, String ulic) {

        /** The name as it stands in an address: ul. Polna, but Rynek. */
        String inAddress() {
            return prefix == null ? name : prefix + " " + name;
        }
    }

    record District(int number, String name, String worker, List<Range> ranges) {}

    record Range(
            String place,
            @Nullable String street,
            String parity,
            @Nullable Integer from,
            @Nullable Integer to) {}

    record Team(String code, String name, @Nullable String leader) {}

    record User(
            String login,
            String first,
            String last,
            String sex,
            String title,
            List<String> roles,
            String team,
            double fte,
            String phone,
            String email,
            String room,
            List<Absence> absences) {}

    record Absence(int from, int to, String substitute, String reason) {}

    record Institution(
            String key,
            InstitutionKind kind,
            String name,
            AddressStory address,
            String phone,
            @Nullable String email,
            String contact,
            @Nullable String notes) {}

    PlaceStory place(String name) {
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
