package pl.oparcie.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The text of a letter that comes with the program, out of {@code templates/supplied}; its README says how it is written. */
record SuppliedText(String title, boolean secret, List<Block> blocks) {

    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*");
    private static final String PHONE =
            "{{#osrodek.telefon}}tel. {{osrodek.telefon}}{{#osrodek.email}}, {{/osrodek.email}}{{/osrodek.telefon}}";
    private static final String MAIL = "{{#osrodek.email}}e-mail: {{osrodek.email}}{{/osrodek.email}}";
    private static final String REMINDER = "{{#pismo.ponowienie}}PONOWIENIE: {{/pismo.ponowienie}}";
    private static final String RECALLED = "{{#pismo.ponowienie}}{{pismo.ponowienie}}{{/pismo.ponowienie}}";
    private static final Pattern ONLY_SIGN = Pattern.compile("\\{\\{[#?^/][^{}]*}}");

    /** A part of a letter. */
    sealed interface Block {}

    /** A paragraph; on a new page, or on one page with the next, where asked. */
    record Paragraph(Look look, List<Words> words, boolean newPage, boolean withNext) implements Block {

        Paragraph keptWithNext() {
            return new Paragraph(look, words, newPage, true);
        }
    }

    /** A table, its first row the head; columns in percent. */
    record Grid(List<Integer> columns, List<List<List<Words>>> rows) implements Block {}

    /** Words of one look. */
    record Words(String text, boolean bold, boolean italic) {}

    static SuppliedText of(LetterKind kind) {
        try {
            return read(new ClassPathResource("templates/supplied/" + kind.code() + ".md")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SuppliedText read(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var reader = new Reader();
        lines.forEach(reader::line);
        return new SuppliedText(
                lines.stream()
                        .filter(line -> line.startsWith("# "))
                        .findFirst()
                        .orElse("# ")
                        .substring(2),
                lines.contains("@tajemnica"),
                reader.blocks);
    }

    /** Reads line after line. */
    private static final class Reader {

        private final List<Block> blocks = new ArrayList<>();
        private List<Integer> columns = List.of();
        private final List<List<List<Words>>> rows = new ArrayList<>();
        private boolean newPage;

        void line(String line) {
            if (line.startsWith("|-")) {
                columns = Arrays.stream(line.substring(2).split("\\|-?"))
                        .map(Integer::valueOf)
                        .toList();
            } else if (line.startsWith("|")) {
                row(line);
            } else if (line.startsWith("@")) {
                order(line.substring(1));
            } else if (line.startsWith("## ")) {
                add(Look.HEADING, line.substring(3));
            } else if (line.startsWith("# ")) {
                title(line.substring(2));
            } else {
                add(look(line), line);
            }
        }

        /** A reminder says so in its title and names the letter it recalls; a part to be sent back does not. */
        private void title(String words) {
            var first = blocks.stream()
                    .noneMatch(block -> block instanceof Paragraph paragraph && paragraph.look() == Look.TITLE);
            add(Look.TITLE, first ? REMINDER + words : words);
            if (first) {
                add(Look.TEXT, RECALLED);
            }
        }

        private static Look look(String line) {
            if (line.chars().allMatch(letter -> letter == '…')) {
                return Look.PEN;
            }
            return ONLY_SIGN.matcher(line).matches() ? Look.SIGN : Look.TEXT;
        }

        private void row(String line) {
            var cells = line.substring(1, line.length() - 1).split("\\|(?![^{]*}})", -1);
            rows.add(Arrays.stream(cells).map(cell -> words(cell.strip())).toList());
            if (rows.size() == 2) {
                blocks.add(new Grid(columns, List.copyOf(rows)));
                rows.clear();
            }
        }

        private void add(Look look, String line) {
            blocks.add(new Paragraph(look, words(line), newPage, false));
            newPage = false;
        }

        private void order(String order) {
            switch (order.split(" ", 2)[0]) {
                case "naglowek" -> head(order.substring(9));
                case "adresat" -> addHead();
                case "podpis" -> signature(order.substring(7));
                case "strona" -> newPage = true;
                case "linia" -> add(Look.LINE, "");
                case "nizej" -> add(Look.LOWER, order.substring(6));
                case "drobne" -> add(Look.SMALL, order.substring(7));
                case "tajemnica" -> {
                    // the foot says it
                }
                default -> throw new IllegalArgumentException("Unknown order @" + order);
            }
        }

        private void head(String whose) {
            if (whose.equals("osoba")) {
                add(Look.CENTRE, "{{osoba.nazwa}}");
                add(Look.CONTACT, "{{osoba.adres}}");
                add(Look.CONTACT, "PESEL: {{osoba.pesel}}");
                add(Look.CONTACT, "{{#osoba.telefon}}tel. {{osoba.telefon}}{{/osoba.telefon}}");
            } else {
                add(Look.CENTRE, "{{osrodek.nazwa}}");
                add(Look.CONTACT, "{{#osrodek.naglowek}}{{osrodek.naglowek}}{{/osrodek.naglowek}}");
                add(Look.CONTACT, "{{#osrodek.adres}}{{osrodek.adres}}{{/osrodek.adres}}");
                add(Look.CONTACT, PHONE + MAIL);
            }
            add(Look.LINE, "");
            add(Look.DATE, "{{osrodek.miejscowosc}}, {{pismo.data_slownie}}");
            add(Look.MARK, "Znak: {{pismo.znak}}");
            if (!whose.equals("notatka")) {
                addressee();
            }
        }

        private void addressee() {
            add(Look.ADDRESSEE, "{{adresat.nazwa}}");
            add(Look.ADDRESSEE, "{{#adresat.osoba}}{{adresat.osoba}}{{/adresat.osoba}}");
            add(Look.ADDRESSEE, "{{#adresat.adres}}{{adresat.adres}}{{/adresat.adres}}");
        }

        /** The head of the centre instead of the addressee that every letter has. */
        private void addHead() {
            blocks.removeLast();
            blocks.removeLast();
            blocks.removeLast();
            add(Look.ADDRESSEE, "{{osrodek.kierownik_tytul}}");
        }

        private void signature(String whose) {
            keepLast();
            add(Look.SIGN_HERE, "………………………………………………");
            switch (whose) {
                case "pracownik" -> {
                    add(Look.SIGNATURE, "{{pracownik.nazwa}}");
                    keepLast();
                    add(Look.SIGNATURE, "{{#pracownik.stanowisko}}{{pracownik.stanowisko}}{{/pracownik.stanowisko}}");
                    keepLast();
                    add(Look.SIGNATURE, "{{#pracownik.telefon}}tel. {{pracownik.telefon}}{{/pracownik.telefon}}");
                }
                case "kierownik" -> add(Look.SIGNATURE, "{{osrodek.kierownik_tytul}}");
                default ->
                    add(
                            Look.SIGNATURE,
                            "{{osoba:data i podpis wnioskodawcy|data i podpis wnioskodawczyni|data i podpis osoby składającej wniosek}}");
            }
        }

        private void keepLast() {
            if (blocks.getLast() instanceof Paragraph last) {
                blocks.set(blocks.size() - 1, last.keptWithNext());
            }
        }

        private static List<Words> words(String line) {
            var words = new ArrayList<Words>();
            var match = BOLD.matcher(line);
            var at = 0;
            while (match.find()) {
                plain(words, line.substring(at, match.start()));
                var bold = match.group(1) != null;
                words.add(new Words(bold ? match.group(1) : match.group(2), bold, !bold));
                at = match.end();
            }
            plain(words, line.substring(at));
            return words;
        }

        private static void plain(List<Words> words, String text) {
            if (!text.isEmpty()) {
                words.add(new Words(Typography.tidy(text), false, false));
            }
        }
    }
}
