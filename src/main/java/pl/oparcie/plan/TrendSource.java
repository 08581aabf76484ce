package pl.oparcie.plan;

import java.util.List;
import pl.oparcie.access.CaseId;

/** A module in which clients answer on scales: its lines stand in the evaluations. Whoever asks has checked that the case may be read. */
public interface TrendSource {

    List<Trend> trends(CaseId id);
}
