package pl.oparcie.template;

import java.time.LocalDate;

/**
 * A template that can be filled.
 *
 * @param name as the page shows it
 * @param supplied whether it comes with the program; such a one is there in both formats
 * @param version 0 for a supplied one
 */
public record TemplateInfo(
        TemplateId id,
        LetterKind kind,
        String name,
        boolean supplied,
        Format format,
        int version,
        LocalDate validFrom) {}
