package pl.oparcie.casework;

import java.util.List;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.view.DataPage;

/** Rows of the page "case data" that a part of this module knows of. */
public interface CaseSection {

    /** Which list the rows belong to. */
    Part part();

    /** The rows, the newest first. */
    List<DataPage.Item> items(CaseId id);

    /** Lists of the page. */
    enum Part {
        TRANSFERS,
        CLOSINGS
    }
}
