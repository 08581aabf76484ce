package pl.oparcie.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool of social work in the trial centre, with every time it was filled. Days are counted from the day of loading; {@code @maria} in a row
 * is somebody of the family.
 *
 * @param tool its mark, such as T3
 * @param whom whom of the family it is about, such as {@code @maria}; all of them, where nothing is said
 */
record ToolStory(
        String family,
        String tool,
        @Nullable String title,
        @Nullable String whom,
        List<Filled> filled) {

    /**
     * One filling.
     *
     * @param by who did it; the lead of the case, where nothing is said
     * @param who WORKER, CLIENT or TOGETHER
     * @param parts by part its rows; a part that is not given stays as it was
     * @param sent when a programme went to the head
     * @param approved when he approved it
     */
    record Filled(
            int on,
            @Nullable String by,
            @Nullable String at,
            String who,
            @Nullable String consent,
            @Nullable Boolean refused,
            @Nullable String note,
            @Nullable Map<String, List<Map<String, String>>> parts,
            @Nullable Integer sent,
            @Nullable Integer approved) {}
}
