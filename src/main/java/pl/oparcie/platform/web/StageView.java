package pl.oparcie.platform.web;

/** One stage on the bar of a case; {@code detail} is the fact behind it, or empty. */
public record StageView(String name, String detail, State state) {

    public enum State {
        DONE,
        HERE,
        AHEAD
    }
}
