package pl.oparcie.platform.web;

/** A program that answers already while its first data are still being put in; every page says so. */
public interface FirstData {

    /** Whether some are still to come. */
    boolean coming();
}
