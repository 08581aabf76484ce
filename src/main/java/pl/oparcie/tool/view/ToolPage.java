package pl.oparcie.tool.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.casework.view.CaseHeader;

/**
 * A filled tool.
 *
 * @param unread the day that was asked for, where it cannot be read
 * @param zoom how large the picture is shown: fit, or per cent
 */
public record ToolPage(
        String url,
        String listUrl,
        CaseHeader header,
        ToolWords words,
        boolean drawn,
        boolean byDay,
        String on,
        @Nullable String unread,
        String zoom,
        List<Version> versions,
        boolean newest,
        @Nullable String againUrl,
        @Nullable String handUrl) {

    public record Version(
            String label,
            String url,
            boolean shown,
            @Nullable String compareUrl) {}
}
