package pl.oparcie.platform.desk;

import java.util.List;

/** A module's lines on the start page "co dziś" of the current user. Asked inside the page's read-only transaction: one query each. */
public interface DeskSource {

    /** Which card of the desk the lines belong to. */
    DeskCard card();

    /** The lines for the current user, most urgent first, at most twenty. */
    List<DeskLine> lines();
}
