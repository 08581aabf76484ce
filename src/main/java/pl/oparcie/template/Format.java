package pl.oparcie.template;

/** Documents that the centre edits. */
public enum Format {
    /** Of Word. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Of LibreOffice Writer. */
    ODT("odt", "application/vnd.oasis.opendocument.text");

    private final String ending;
    private final String type;

    Format(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    public String ending() {
        return ending;
    }

    /** Content type. */
    public String type() {
        return type;
    }
}
