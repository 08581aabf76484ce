package pl.oparcie.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs: who is here, where they may go, what to tell them.
 *
 * @param flash what was done just now
 * @param stopped why what was asked for was not done
 */
public record Layout(
        String lang,
        String csrfToken,
        @Nullable LayoutUser user,
        List<NavGroup> nav,
        String path,
        @Nullable String flash,
        @Nullable String stopped,
        String centreName,
        boolean trial,
        boolean dataComing) {

    /** An attribute of a request: the page is for eyes that must not see who is logged in, nor any room. */
    public static final String ALONE = "oparcie.alone";
}
