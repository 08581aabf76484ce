package pl.oparcie.platform.text;

/** The same words in both languages, for texts that are data. */
public record Words(String pl, String en) {

    public static final Words NONE = new Words("", "");

    /** The words in the language of the request. */
    public String now() {
        return in(Texts.language());
    }

    public String in(String language) {
        return language.equals("en") ? en : pl;
    }

    public boolean isEmpty() {
        return pl.isEmpty();
    }
}
