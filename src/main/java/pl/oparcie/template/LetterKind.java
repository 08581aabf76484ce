package pl.oparcie.template;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import pl.oparcie.platform.text.Texts;

/** Kinds of letters that come with the program, and the centre's own. */
public enum LetterKind {
    /** Karta informacyjna. */
    INFORMATION_CARD(false),
    /** Wniosek o przydzielenie asystenta rodziny, art. 11 of the act on supporting the family. */
    ASSISTANT_APPLICATION(true),
    /** Prośba o pomoc w wydaniu dowodu osobistego. */
    IDENTITY_CARD(true),
    /** Wniosek o mieszkanie z zasobu gminy. */
    COUNCIL_FLAT(true),
    /** Pismo do wniosku o dodatek mieszkaniowy. */
    HOUSING_BENEFIT(true),
    /** Pismo w sprawie świadczeń rodzinnych lub opiekuńczych. */
    FAMILY_BENEFITS(true),
    /** Prośba o informacje, art. 105 of the Social Assistance Act. */
    INFORMATION_REQUEST(true),
    /** Pismo do sądu rodzinnego. */
    COURT(false),
    /** Zawiadomienie do prokuratury lub Policji. */
    PROSECUTOR(false),
    /** Pismo do urzędu pracy. */
    LABOUR_OFFICE(true),
    /** Pismo do przychodni lub szpitala. */
    CLINIC(true),
    /** Pismo do szkoły lub przedszkola. */
    SCHOOL(true),
    /** Wniosek do komisji rozwiązywania problemów alkoholowych. */
    ALCOHOL_COMMISSION(true),
    /** Zaproszenie. */
    INVITATION(false),
    /** Notatka służbowa z rozmowy. */
    NOTE_OF_CONVERSATION(false),
    /** Skierowanie z częścią zwrotną. */
    REFERRAL(true),
    /** Wniosek o asystę Policji, art. 107 ust. 3b. */
    POLICE_ASSISTANCE(true),
    /** The centre's own. */
    OTHER(false);

    private final boolean awaitsAnswer;

    LetterKind(boolean awaitsAnswer) {
        this.awaitsAnswer = awaitsAnswer;
    }

    /** Whether an answer is usually waited for. */
    public boolean awaitsAnswer() {
        return awaitsAnswer;
    }

    /** Whether a template of this kind comes with the program. */
    public boolean supplied() {
        return this != OTHER;
    }

    /** The template that comes with the program; always the same id. */
    public TemplateId suppliedId() {
        return new TemplateId(UUID.nameUUIDFromBytes(("oparcie/template/" + code()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Name in addresses and files, such as {@code information-card}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the name in the message files, such as {@code template.kind.COURT}. */
    public String messageKey() {
        return "template.kind." + name();
    }

    /** The name in the language of the request. */
    public String label() {
        return Texts.text(messageKey());
    }
}
