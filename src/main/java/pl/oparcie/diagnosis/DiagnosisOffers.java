package pl.oparcie.diagnosis;

import java.util.List;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.web.Offer;

/** A module that has words to offer for a diagnosis; the worker takes them one by one. */
public interface DiagnosisOffers {

    /** What it offers for the case, as far as the current user may read where it comes from. */
    List<Offer> forDiagnosis(CaseId id);
}
