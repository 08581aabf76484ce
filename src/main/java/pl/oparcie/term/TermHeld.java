package pl.oparcie.term;

import java.util.UUID;

/**
 * A term of a case is about to change: whoever keeps the cases takes hold of the case first. A transfer holds the case and then changes its
 * terms; who did it the other way round would wait for it crosswise.
 */
public record TermHeld(UUID caseId) {}
