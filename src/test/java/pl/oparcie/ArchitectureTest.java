package pl.oparcie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The shape of the code: modules know only what they may, controllers are theirs alone, pages are plain data, one door to the clock. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("pl.oparcie");

    @Test
    void modulesDependOnlyOnWhatTheyName() {
        // compiled templates show the pages of every module
        ApplicationModules.of(Oparcie.class, JavaClass.Predicates.resideInAPackage("pl.oparcie.templates.."))
                .verify();
    }

    @Test
    void controllersAreNobodyElsesBusiness() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void pagesArePlainData() {
        classes()
                .that()
                .resideInAPackage("pl.oparcie..view")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .haveOnlyPrivateConstructors() // only holds nested records
                .check(CODE);
    }

    @Test
    void nobodyAsksForTheTimeButTheClock() {
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(CODE);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage("pl.oparcie.platform.db")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    /**
     * Others call a bean through its proxy. What a proxy cannot forward (private and final methods, fields) runs on the proxy itself, whose
     * fields are empty; the compiler lets nested classes and package mates reach it all the same. Inner classes hold the bean itself.
     */
    @Test
    void whatAProxyCannotForwardIsUsedByItsOwnClassOnly() {
        var wrong = new ArrayList<String>();
        for (var bean : CODE) {
            if (isProxied(bean)) {
                for (var method : bean.getMethods()) {
                    var kinds = method.getModifiers();
                    if (!kinds.contains(JavaModifier.STATIC)
                            && (kinds.contains(JavaModifier.PRIVATE) || kinds.contains(JavaModifier.FINAL))) {
                        method.getAccessesToSelf().forEach(access -> fromOutside(bean, access, wrong));
                    }
                }
                for (var field : bean.getFields()) {
                    if (!field.getModifiers().contains(JavaModifier.STATIC)) {
                        field.getAccessesToSelf().forEach(access -> fromOutside(bean, access, wrong));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isProxied(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.isAnnotatedWith(Repository.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static void fromOutside(JavaClass bean, JavaAccess<?> access, List<String> wrong) {
        var from = access.getOriginOwner();
        if (!from.equals(bean) && !from.isInnerClass() && !from.isAnonymousClass() && !from.isLocalClass()) {
            wrong.add(access.getDescription());
        }
    }
}
