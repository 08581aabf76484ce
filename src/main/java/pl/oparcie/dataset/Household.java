package pl.oparcie.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who live together, and their cases. */
final class Household {

    final UUID id;
    final Town.Address address;
    final LocalDate created;
    final long createdAt;
    final Staff.Account creator;
    final List<Member> members = new ArrayList<>();
    final List<Tie> ties = new ArrayList<>();
    final List<CaseFile> cases = new ArrayList<>();
    String name = "";
    boolean homeless;

    Household(UUID id, Town.Address address, LocalDate created, long createdAt, Staff.Account creator) {
        this.id = id;
        this.address = address;
        this.created = created;
        this.createdAt = createdAt;
        this.creator = creator;
    }

    /** Who lives or lived there. */
    record Member(
            Person person,
            boolean reference,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** How two people are related. */
    record Tie(
            Person from,
            Person to,
            String kind,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    Person reference() {
        return members.getFirst().person();
    }

    List<Person> living() {
        return members.stream()
                .filter(it -> it.until() == null)
                .map(Member::person)
                .toList();
    }

    boolean hasChildren(LocalDate on) {
        return living().stream().anyMatch(it -> it.born.plusYears(18).isAfter(on));
    }
}
