package pl.oparcie.platform.web;

/** The name of the centre as the frame of each page shows it. */
public interface CentreName {

    /** The name, for a page of somebody who is not logged in. */
    String get();

    /** The query of the name, one row and column or none; asked together with what the rail counts. */
    String query();

    /** What it is called before anybody has said. */
    String usual();
}
