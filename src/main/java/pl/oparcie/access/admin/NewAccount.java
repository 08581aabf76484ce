package pl.oparcie.access.admin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pl.oparcie.access.role.Role;

/**
 * What an account says of a user.
 *
 * @param authorisedOn written authorisation to process data (art. 100 ust. 6)
 * @param secrecyOn written undertaking of secrecy (art. 100 ust. 6)
 * @param activeUntil last day of employment
 */
public record NewAccount(
        String login,
        String firstName,
        String lastName,
        Optional<String> email,
        Optional<String> phone,
        String jobTitle,
        Optional<UUID> team,
        BigDecimal fte,
        Set<Role> roles,
        String language,
        Optional<LocalDate> authorisedOn,
        Optional<LocalDate> secrecyOn,
        Optional<LocalDate> activeUntil) {}
