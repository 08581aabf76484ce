package pl.oparcie.template;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import pl.oparcie.centre.Centre;
import pl.oparcie.document.Paper;
import pl.oparcie.document.PdfRenderer;
import pl.oparcie.template.view.LetterSheet;

/** A letter on paper: the words and looks of the document, laid out by the program as an accessible PDF. */
@Component
class LetterPaper {

    private final PdfRenderer renderer;
    private final Centre centre;

    LetterPaper(PdfRenderer renderer, Centre centre) {
        this.renderer = renderer;
        this.centre = centre;
    }

    /**
     * The PDF.
     *
     * @param title no personal data in it
     */
    byte[] pdf(Letter letter, String title) {
        var sheet = letter.format() == Format.DOCX ? WordReader.read(letter) : WriterReader.read(letter);
        var page = new LetterSheet(
                page(sheet), SheetHtml.of(sheet.head()), SheetHtml.of(sheet.body()), SheetHtml.of(sheet.foot()));
        return renderer.render("letter", page, new Paper("pl", List.of(centre.name()), title, "", null));
    }

    private static String page(Sheet sheet) {
        var margins = sheet.margins();
        return String.format(
                Locale.ROOT,
                "margin: %.1fpt %.1fpt %.1fpt %.1fpt;",
                margins.get(0),
                margins.get(1),
                margins.get(2),
                margins.get(3));
    }
}
