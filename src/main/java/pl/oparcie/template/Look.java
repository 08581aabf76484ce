package pl.oparcie.template;

/** How the paragraphs of the supplied letters look; each is a style that the centre finds by this name in Word or Writer. */
enum Look {
    TEXT("Tekst pisma", 11, "left", 0, 0, 6),
    CENTRE("Nazwa ośrodka", 12, "left", 0, 0, 0),
    CONTACT("Dane ośrodka", 9, "left", 0, 0, 0),
    LINE("Linia", 4, "left", 0, 4, 10),
    DATE("Miejsce i data", 11, "right", 0, 0, 2),
    MARK("Znak pisma", 11, "left", 0, 0, 14),
    ADDRESSEE("Adresat", 11, "left", 85, 0, 0),
    TITLE("Tytuł pisma", 14, "center", 0, 24, 14),
    HEADING("Śródtytuł", 11, "left", 0, 8, 3),
    SIGNATURE("Podpis", 10, "center", 85, 0, 0),
    SIGN_HERE("Miejsce na podpis", 10, "center", 85, 30, 0),
    SMALL("Drobny druk", 8, "left", 0, 0, 0),
    PEN("Linia do pisania", 11, "left", 0, 10, 0),
    LOWER("Niżej", 11, "left", 0, 20, 6),
    CELL("W tabeli", 10, "left", 0, 2, 2),
    /** A paragraph that only opens or ends a block, and goes away. */
    SIGN("Znak sterujący", 8, "left", 0, 0, 0);

    private final String title;
    private final int points;
    private final String side;
    private final int left;
    private final int before;
    private final int after;

    Look(String title, int points, String side, int left, int before, int after) {
        this.title = title;
        this.points = points;
        this.side = side;
        this.left = left;
        this.before = before;
        this.after = after;
    }

    /** Name of the style. */
    String title() {
        return title;
    }

    int points() {
        return points;
    }

    /** Where the lines stand: left, center or right. */
    String side() {
        return side;
    }

    /** Millimetres from the left margin. */
    int left() {
        return left;
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    boolean bold() {
        return this == CENTRE || this == TITLE || this == HEADING;
    }

    boolean pale() {
        return this == CONTACT || this == SMALL || this == SIGN;
    }

    /** Whether it stays on one page with the next paragraph. */
    boolean withNext() {
        return this == TITLE || this == HEADING || this == SIGN_HERE;
    }

    /** Level of a heading, 0 for what is none. */
    int level() {
        return this == TITLE ? 1 : this == HEADING ? 2 : 0;
    }
}
