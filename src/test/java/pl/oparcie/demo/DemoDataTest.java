package pl.oparcie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pl.oparcie.access.role.Role;
import pl.oparcie.access.role.RoleConflicts;
import pl.oparcie.access.role.Separation;
import pl.oparcie.register.person.Pesel;

class DemoDataTest {

    private static final CentreStory CENTRE = new Stories().centre();
    private static final java.util.Map<String, FamilyStory> FAMILIES = new Stories().families();

    @Test
    void everyFileIsReadAndHasItsPeople() {
        assertThat(FAMILIES).hasSize(53);
        assertThat(new Stories().contacts().contacts()).hasSize(10);
        FAMILIES.forEach((file, family) -> {
            var keys = family.persons().stream().map(FamilyStory.Person::key).collect(Collectors.toSet());
            assertThat(family.reference().last()).as(file).isNotBlank();
            family.members().forEach(member -> assertThat(keys).as(file).contains(member.person()));
            family.relations().forEach(one -> assertThat(keys).as(file).contains(one.from(), one.to()));
            family.activities().forEach(done -> assertThat(keys).as(file).containsAll(done.people()));
        });
    }

    @Test
    void noUserHoldsRolesTheLawForbidsTogether() {
        assertThat(CENTRE.users()).hasSizeGreaterThanOrEqualTo(12);
        CENTRE.users().forEach(user -> {
            var roles = user.roles().stream().map(Role::valueOf).collect(Collectors.toSet());
            assertThat(RoleConflicts.isAllowed(roles, Separation.ON))
                    .as(user.login())
                    .isTrue();
        });
        assertThat(CENTRE.users().stream().flatMap(user -> user.roles().stream()))
                .containsAll(
                        java.util.Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @Test
    void whoeverDidSomethingWorksInTheCentre() {
        var logins = CENTRE.users().stream().map(CentreStory.User::login).collect(Collectors.toSet());
        FAMILIES.forEach((file, family) -> {
            assertThat(logins).as(file).contains(family.indication().author());
            family.activities().forEach(done -> assertThat(logins).as(file).contains(done.by()));
        });
    }

    @Test
    void madeUpNumbersAreRightAndDoNotRepeat() {
        var numbers = new Numbers();
        var seen = new HashSet<String>();
        FAMILIES.values().stream().flatMap(family -> family.persons().stream()).forEach(person -> {
            var number = numbers.pesel(person.born(), person.sex());
            assertThat(seen.add(number)).isTrue();
            assertThat(Pesel.parse(number).orElseThrow().birthDate()).isEqualTo(person.born());
        });
    }

    @Test
    void aWeekendDayMovesAwayFromTheDayOfLoadingAndTheOrderStays() {
        for (var loading = LocalDate.of(2026, 11, 23); loading.getDayOfMonth() < 30; loading = loading.plusDays(1)) {
            var days = new Days(loading, Instant.MAX);
            assertThat(days.on(0)).isEqualTo(loading);
            for (int day = -400; day < 200; day++) {
                assertThat(days.on(day)).isBeforeOrEqualTo(days.on(day + 1));
                assertThat(day == 0 || days.on(day).getDayOfWeek().getValue() < 6)
                        .isTrue();
            }
        }
    }
}
