package pl.oparcie.access.opening.view;

import pl.oparcie.platform.web.Fields;

/** Asks for the reason; says nothing of the client. */
public record BreakGlassPage(String caseId, String lead, Fields fields) {}
