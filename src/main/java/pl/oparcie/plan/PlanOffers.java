package pl.oparcie.plan;

import java.util.List;
import pl.oparcie.access.CaseId;
import pl.oparcie.platform.web.Offer;

/** A module that has goals and actions to offer for a plan; the worker takes them one by one. */
public interface PlanOffers {

    /** What it offers for the case, as far as the current user may read where it comes from. */
    List<Offer> forPlan(CaseId id);
}
