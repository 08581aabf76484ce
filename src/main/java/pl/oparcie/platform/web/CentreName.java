package pl.oparcie.platform.web;

/** The name of the centre as the frame of each page shows it. */
@FunctionalInterface
public interface CentreName {
    String get();
}
