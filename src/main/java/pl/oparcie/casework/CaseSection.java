package pl.oparcie.casework;

import java.util.List;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.view.DataPage;
import pl.oparcie.platform.web.Question;

/** Rows of the page "case data" that a part of this module knows of. */
public interface CaseSection {

    /** Which list the rows belong to. */
    Part part();

    /** What it needs of the database, asked before it together with what the rest of the page needs. */
    default List<Question<?>> itemQuestions(CaseId id) {
        return List.of();
    }

    /** The rows, the newest first. */
    List<DataPage.Item> items(CaseId id);

    /** Lists of the page. */
    enum Part {
        TRANSFERS,
        CLOSINGS
    }
}
