package pl.oparcie.access.opening.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Who may open a case, and why. */
public record DoorsPage(
        String caseId,
        List<Grant> grants,
        List<Share> shares,
        List<Opening> openings,
        boolean mayLetIn,
        boolean unread,
        Fields fields,
        List<Option> people,
        List<Option> bases) {

    public record Grant(String who, String why, String since, String until) {}

    public record Share(String id, String who, String basis, String reason, String lastDay, String givenBy) {}

    public record Opening(String who, String reason, String at, String until) {}
}
