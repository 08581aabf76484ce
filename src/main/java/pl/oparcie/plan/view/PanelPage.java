package pl.oparcie.plan.view;

import java.util.List;

/** The scales on the page of the case. */
public record PanelPage(String caseUrl, List<TrendView> trends) {}
