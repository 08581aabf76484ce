package pl.oparcie.tool.picture;

/** A shape and what it is for in the picture. */
public record Mark(Role role, String owner, Shape shape) {

    /** What a mark is for: the check of overlaps asks. */
    public enum Role {
        /** Ground under others, such as the outline of a household. */
        GROUND,
        /** A line between symbols: may cross other lines, never a symbol or a label. */
        LINE,
        /** A symbol: nothing else may lie on it. */
        SYMBOL,
        /** Ink inside a symbol. */
        INSIDE,
        /** A label: nothing may lie on it. */
        LABEL
    }
}
