package pl.oparcie.office;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pl.oparcie.document.Pdf;
import pl.oparcie.document.Prints;
import pl.oparcie.office.view.OfficeTable;
import pl.oparcie.platform.Today;

/** Tables of the office on paper and as CSV. */
@Component
class OfficePrints {

    private final Prints prints;
    private final Today today;

    OfficePrints(Prints prints, Today today) {
        this.prints = prints;
        this.today = today;
    }

    ResponseEntity<Pdf> table(OfficeTable page, String titleKey, String file) {
        return prints.workingForm("office-table", page, titleKey, page.title(), today.date(), file);
    }

    ResponseEntity<Pdf> cover(OfficeTable page) {
        return prints.workingForm("office-cover", page, "office.cover.title", page.title(), today.date(), "okladka");
    }

    /** UTF-8 with semicolons, as spreadsheets in Poland read it; a cell that a spreadsheet would take for a formula is not one. */
    static ResponseEntity<byte[]> csv(OfficeTable page, String file) {
        var text = new StringBuilder("\uFEFF");
        line(text, page.head());
        page.rows().forEach(row -> line(text, row));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file + ".csv")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(OfficePrints::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String cell(String value) {
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
