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
        @Nullable Approval approval,
        boolean newest,
        @Nullable String againUrl,
        @Nullable String handUrl) {

    /**
     * How it stands with the head, where he has to approve it.
     *
     * @param said what he wrote
     * @param changed that an approved version was changed
     */
    public record Approval(
            String mark,
            String label,
            String words,
            String said,
            @Nullable String changed,
            @Nullable String sendUrl,
            @Nullable String answerUrl) {}

    public record Version(
            String label,
            String url,
            boolean shown,
            @Nullable String compareUrl) {}
}
