package pl.oparcie.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.institution.InstitutionId;
import pl.oparcie.institution.InstitutionKind;
import pl.oparcie.register.AddressForm;
import pl.oparcie.register.PersonId;
import pl.oparcie.template.TemplateId;

/**
 * What a worker says to have a letter made.
 *
 * @param person whom it is about, of the household
 * @param form how the letter addresses that person; null: as the register says
 * @param fields what the template asks: key to what was typed, dates as 2026-11-23
 * @param awaits whether an answer is waited for
 * @param answerOn the agreed day of the answer; null where the law says it
 * @param former the letter this one recalls
 */
public record NewLetter(
        TemplateId template,
        String title,
        PersonId person,
        @Nullable AddressForm form,
        To to,
        LocalDate dated,
        Signs signs,
        Map<String, List<String>> fields,
        boolean awaits,
        @Nullable LocalDate answerOn,
        @Nullable LetterId former) {

    /** The same to somebody else. */
    NewLetter to(To other) {
        return new NewLetter(template, title, person, form, other, dated, signs, fields, awaits, answerOn, former);
    }

    /** The same about somebody else, addressed as the register says. */
    NewLetter about(PersonId other) {
        return new NewLetter(template, title, other, null, to, dated, signs, fields, awaits, answerOn, former);
    }

    /** Who signs. */
    public enum Signs {
        WORKER,
        HEAD,
        BOTH
    }

    /**
     * To whom it goes: one of these, {@code name} and {@code address} where it is in no register.
     *
     * @param keep what it is, where it shall stand in the directory of institutions from now on
     */
    public record To(
            Kind kind,
            @Nullable InstitutionId institution,
            @Nullable PersonId person,
            String name,
            String address,
            String contact,
            @Nullable InstitutionKind keep) {

        /** The same in the directory of institutions. */
        To kept(InstitutionId id) {
            return new To(Kind.INSTITUTION, id, null, "", "", contact, null);
        }

        /** What the addressee is. */
        public enum Kind {
            INSTITUTION,
            PERSON,
            FREE,
            /** The head of the centre. */
            HEAD,
            /** Nobody: it is kept with the case. */
            FILE
        }

        public static To institution(InstitutionId id) {
            return new To(Kind.INSTITUTION, id, null, "", "", "", null);
        }

        public static To person(PersonId id) {
            return new To(Kind.PERSON, null, id, "", "", "", null);
        }

        public static To anybody(String name, String address) {
            return new To(Kind.FREE, null, null, name, address, "", null);
        }

        public static To head() {
            return new To(Kind.HEAD, null, null, "", "", "", null);
        }

        public static To file() {
            return new To(Kind.FILE, null, null, "", "", "", null);
        }
    }
}
