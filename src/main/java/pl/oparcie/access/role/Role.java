package pl.oparcie.access.role;

import java.util.Locale;

/** What a user does in the centre; one user may hold several roles, see {@link RoleConflicts}. */
public enum Role {
    /** Pracownik socjalny: social work and interviews. */
    SOCIAL_WORKER,
    /** Pracownik ds. świadczeń: runs proceedings on benefits. */
    BENEFITS_WORKER,
    /** Asystent rodziny. */
    FAMILY_ASSISTANT,
    /** Kierownik zespołu pracy socjalnej. */
    TEAM_LEADER,
    /** Kierownik or dyrektor of the centre. */
    DIRECTOR,
    /** Przewodniczący zespołu interdyscyplinarnego. */
    TEAM_CHAIR,
    /** Organizator społeczności lokalnej. */
    COMMUNITY_ORGANISER,
    /** Magazynier pomocy rzeczowej. */
    GOODS_KEEPER,
    /** Pracownik sekretariatu or kancelarii. */
    RECEPTIONIST,
    /** Inspektor ochrony danych. */
    DATA_INSPECTOR,
    /** Administrator systemu. */
    ADMINISTRATOR;

    /** The key of the role's name in the message files, such as {@code role.social-worker}. */
    public String messageKey() {
        return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
