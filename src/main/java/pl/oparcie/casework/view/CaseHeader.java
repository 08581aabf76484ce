package pl.oparcie.casework.view;

import java.util.List;
import pl.oparcie.platform.web.StageView;

/**
 * The top of every page of a case.
 *
 * @param sub the line under the name: mark, lead since, persons, address
 * @param state words of a mark such as "suspended until"; empty for none
 * @param safety what to know before a visit, in words; empty for nothing
 * @param open whether the case may still be worked on
 * @param writable whether the current user may note an activity
 */
public record CaseHeader(
        String id,
        String name,
        String sub,
        String state,
        boolean open,
        boolean writable,
        List<StageView> stages,
        List<String> safety,
        List<Tab> tabs) {

    /** One tab. */
    public record Tab(String key, String label, String url) {}
}
