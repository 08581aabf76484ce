package pl.oparcie.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Templates as letters need them. Every use runs in the caller's transaction. */
public interface Templates {

    /** What may be filled on a day: one of each kind, and the centre's own; in the order of the kinds. */
    List<TemplateInfo> usable(LocalDate on);

    /**
     * The template, a former version too.
     *
     * @throws pl.oparcie.platform.NotFound when there is none
     */
    TemplateInfo info(TemplateId id);

    /** Names the template asks for, such as {@code osoba.nazwa} and {@code pole.cel}; rows of lists as the list's name. */
    Set<String> placeholders(TemplateId id);

    /** The letter. What describes the centre ({@code osrodek.…}) is added where the values lack it. */
    Filled fill(TemplateId id, Values values, Format wanted);

    /** Placeholders that such a letter would leave open, without making its documents. */
    List<String> open(TemplateId id, Values values);
}
