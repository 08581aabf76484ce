package pl.oparcie.access.account.view;

import java.util.List;
import pl.oparcie.platform.web.Fields;

/** The user's own account. */
public record AccountPage(
        String name,
        String login,
        boolean codeOn,
        int recoveryCodes,
        List<Key> passkeys,
        List<Place> places,
        Fields fields) {

    public record Key(String id, String label, String since, String last) {}

    public record Place(String mark, String browser, String address, String since, String last, boolean here) {}
}
