package pl.oparcie.plan.view;

import java.util.List;

/** A plan on paper. */
public record PlanPrint(PlanWords words, String caseName, String caseMark, List<String> strengths) {}
