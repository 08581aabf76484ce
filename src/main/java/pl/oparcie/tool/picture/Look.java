package pl.oparcie.tool.picture;

/**
 * How a shape is inked. On the screen the class decides; on paper, where no stylesheet reaches, the attributes do. What differs in colour
 * differs in its pattern too, so that a copy in black and white says the same.
 */
public enum Look {
    INK("pic-ink", line("#14232e", 2, "")),
    BOLD("pic-ink", line("#14232e", 3.2, "")),
    FINE("pic-fine", line("#4a5963", 1.4, "")),
    FINE_DASHED("pic-fine", line("#4a5963", 1.4, "3 3")),
    GRID("pic-grid", line("#d5dbd9", 1, "")),
    DASHED("pic-ink", line("#14232e", 2, "7 4")),
    DOTTED("pic-ink", line("#14232e", 2, "2 4")),
    OUTLINE(
            "pic-outline",
            "fill=\"#eef5f4\" fill-rule=\"evenodd\" stroke=\"#0d4f5c\" stroke-width=\"1.8\" stroke-dasharray=\"9 5\""),
    BRAND("pic-brand", line("#0d4f5c", 2.6, "")),
    BRAND_DASHED("pic-brand", line("#0d4f5c", 2.6, "7 4")),
    GOOD("pic-good", line("#2a6b3c", 1.8, "")),
    COOL("pic-cool", line("#4a5963", 2, "2 6")),
    BAD("pic-bad", line("#a8201a", 1.8, "")),
    WORST("pic-bad", line("#a8201a", 2.6, "")),
    SYMBOL("pic-symbol", "fill=\"#ffffff\" stroke=\"#14232e\" stroke-width=\"2\""),
    SYMBOL_GUESSED("pic-symbol", "fill=\"#ffffff\" stroke=\"#14232e\" stroke-width=\"2\" stroke-dasharray=\"5 3\""),
    SYMBOL_FOCUS("pic-focus", "fill=\"#e3f0f0\" stroke=\"#14232e\" stroke-width=\"2\""),
    SOLID("pic-solid", "fill=\"#14232e\" stroke=\"none\""),
    SOLID_BRAND("pic-solid-brand", "fill=\"#0d4f5c\" stroke=\"none\""),
    SOLID_GOOD("pic-solid-good", "fill=\"#2a6b3c\" stroke=\"none\""),
    SOLID_BAD("pic-solid-bad", "fill=\"#a8201a\" stroke=\"none\""),
    SHADE("pic-shade", "fill=\"#7c8990\" stroke=\"none\""),
    SOFT("pic-soft", "fill=\"#e3f0f0\" stroke=\"#0d4f5c\" stroke-width=\"1.6\""),
    PLAIN("pic-plain", "fill=\"#ffffff\" stroke=\"#4a5963\" stroke-width=\"1.4\""),
    PAPER("pic-paper", "fill=\"#ffffff\" stroke=\"none\""),
    TEXT("pic-text", "fill=\"#14232e\""),
    TEXT_SOFT("pic-text-soft", "fill=\"#4a5963\""),
    TEXT_LIGHT("pic-text-light", "fill=\"#ffffff\"");

    private final String css;
    private final String attributes;

    Look(String css, String attributes) {
        this.css = css;
        this.attributes = attributes;
    }

    private static String line(String colour, double width, String dashes) {
        return "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }

    String css() {
        return css;
    }

    String attributes() {
        return attributes;
    }
}
