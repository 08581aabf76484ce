package pl.oparcie.desk;

import static pl.oparcie.platform.desk.DeskCard.FIGURES;
import static pl.oparcie.platform.desk.DeskCard.FOR_ME;
import static pl.oparcie.platform.desk.DeskCard.TERMS;
import static pl.oparcie.platform.desk.DeskCard.TO_DECIDE;
import static pl.oparcie.platform.desk.DeskCard.UNFINISHED;
import static pl.oparcie.platform.desk.DeskCard.VISITS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.oparcie.access.role.Role;
import pl.oparcie.desk.view.DeskPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.text.Texts;

/** Which cards and which first actions each role finds on its desk, in which order. */
final class DeskPlan {

    private static final List<Role> BY_WEIGHT = List.of(
            Role.SOCIAL_WORKER,
            Role.FAMILY_ASSISTANT,
            Role.TEAM_LEADER,
            Role.DIRECTOR,
            Role.BENEFITS_WORKER,
            Role.RECEPTIONIST,
            Role.TEAM_CHAIR,
            Role.COMMUNITY_ORGANISER,
            Role.GOODS_KEEPER,
            Role.DATA_INSPECTOR,
            Role.ADMINISTRATOR);

    private static final Map<Role, List<DeskCard>> CARDS = Map.of(
            Role.SOCIAL_WORKER, List.of(TERMS, VISITS, FOR_ME, UNFINISHED, FIGURES),
            Role.FAMILY_ASSISTANT, List.of(TERMS, VISITS, FOR_ME, UNFINISHED),
            Role.TEAM_LEADER, List.of(TO_DECIDE, TERMS, FOR_ME, UNFINISHED, FIGURES),
            Role.DIRECTOR, List.of(TO_DECIDE, TERMS, FOR_ME, UNFINISHED, FIGURES),
            Role.BENEFITS_WORKER, List.of(FOR_ME, TERMS, UNFINISHED),
            Role.RECEPTIONIST, List.of(FOR_ME, UNFINISHED),
            Role.DATA_INSPECTOR, List.of(FOR_ME, UNFINISHED),
            Role.ADMINISTRATOR, List.of(FOR_ME, UNFINISHED));

    private static final List<DeskCard> USUAL = List.of(TERMS, FOR_ME, UNFINISHED);

    private static final Map<Role, List<Start>> STARTS = Map.of(
            Role.SOCIAL_WORKER,
            List.of(new Start("/intervention", "desk.intervention"), new Start("/activities/new", "desk.new-activity")),
            Role.BENEFITS_WORKER,
            List.of(new Start("/indications/new", "desk.new-indication")),
            Role.DIRECTOR,
            List.of(new Start("/indications", "desk.indications")),
            Role.TEAM_LEADER,
            List.of(new Start("/assignments", "desk.assignments")),
            Role.RECEPTIONIST,
            List.of(new Start("/contacts/new", "desk.new-contact")),
            Role.DATA_INSPECTOR,
            List.of(new Start("/audit", "desk.audit")),
            Role.ADMINISTRATOR,
            List.of(new Start("/admin/users", "desk.users")));

    private static final String ALL = "desk.all";

    private DeskPlan() {}

    private record Start(String url, String key) {}

    /** The cards for somebody, those of the role that does most of the work first. */
    static List<DeskCard> cards(CurrentUser user) {
        var cards = new LinkedHashSet<DeskCard>();
        held(user).forEach(role -> cards.addAll(CARDS.getOrDefault(role, USUAL)));
        if (cards.isEmpty()) {
            cards.addAll(USUAL);
        }
        return List.copyOf(cards);
    }

    /** The first actions; the last one is the main one. */
    static List<DeskPage.Button> actions(CurrentUser user) {
        var starts = held(user).stream()
                .flatMap(role -> STARTS.getOrDefault(role, List.of()).stream())
                .limit(4)
                .toList();
        var main = held(user).contains(Role.SOCIAL_WORKER) ? 1 : 0;
        var buttons = new ArrayList<DeskPage.Button>();
        for (var i = 0; i < starts.size(); i++) {
            buttons.add(new DeskPage.Button(
                    starts.get(i).url(), Texts.text(starts.get(i).key()), i == main));
        }
        return buttons;
    }

    /** Cards of what is to be done are wide; the others stand beside them. */
    static boolean isWide(DeskCard card) {
        return card == TERMS || card == TO_DECIDE || card == FOR_ME;
    }

    /** A list that holds all that lies on a card. */
    record More(String url, String key) {}

    /** The list behind a card, where there is one. */
    static @Nullable More more(CurrentUser user, DeskCard card) {
        return switch (card) {
            case TERMS -> new More("/terms", ALL);
            case VISITS -> new More("/calendar", "desk.all-visits");
            case TO_DECIDE ->
                user.has(Role.DIRECTOR.name())
                        ? new More("/indications?state=SUBMITTED", "desk.all-indications")
                        : user.has(Role.TEAM_LEADER.name()) ? new More("/assignments", "desk.all-assignments") : null;
            case UNFINISHED -> new More("/drafts", ALL);
            case FIGURES -> new More("/contracts", ALL);
            default -> null;
        };
    }

    private static List<Role> held(CurrentUser user) {
        return BY_WEIGHT.stream().filter(role -> user.has(role.name())).toList();
    }
}
