package pl.oparcie.access.account.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;

/**
 * Turning the second step on.
 *
 * @param secret what to copy into the telephone; null once it is done
 * @param recoveryCodes shown once, when it is done
 */
public record CodeSetupPage(Fields fields, @Nullable Secret secret, List<String> recoveryCodes) {

    public record Secret(String letters, int size, String path) {}
}
