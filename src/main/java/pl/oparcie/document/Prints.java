package pl.oparcie.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.text.Texts;

/** Prints under the centre's heading, answered to the browser under a name that tells nothing of the client. */
@Service
public class Prints {

    private final PdfRenderer renderer;
    private final JdbcClient jdbc;

    Prints(PdfRenderer renderer, JdbcClient jdbc) {
        this.renderer = renderer;
        this.jdbc = jdbc;
    }

    /**
     * A form of the centre's own making, marked "wzór roboczy" on its head.
     *
     * @param titleKey message key of the title; no personal data in it
     * @param file name of the file without its ending, such as {@code diagnoza}
     */
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> workingForm(
            String template, Object page, String titleKey, String caseMark, LocalDate on, String file) {
        var paper = new Paper(
                Texts.language(),
                heading(),
                Texts.text(titleKey),
                caseMark + " · " + Texts.date(on),
                Texts.text("document.working-form"));
        return inline(renderer.render(template, page, paper), file + "-" + on + ".pdf");
    }

    /** The PDF shown in the browser and never kept by it. */
    public static ResponseEntity<byte[]> inline(byte[] pdf, String file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(file).build().toString())
                .body(pdf);
    }

    /** Name, further lines and contact of the centre; the program's name in a centre not yet set up. */
    private List<String> heading() {
        var lines = new ArrayList<String>();
        jdbc.sql(
                        "select name, heading, address, concat_ws(', ', nullif(phone, ''), nullif(email, '')) as contact from centre.centre where id = 1")
                .query((row, n) -> List.of(
                        row.getString("name"),
                        row.getString("heading"),
                        row.getString("address"),
                        row.getString("contact")))
                .optional()
                .ifPresent(found -> found.forEach(line -> add(lines, line)));
        return lines.isEmpty() ? List.of(Texts.text("layout.name")) : lines;
    }

    /** Adds what the lines before do not say already. */
    private static void add(List<String> lines, String line) {
        var rest = lines.isEmpty()
                ? line.strip()
                : line.replace(lines.getFirst(), "").strip();
        if (!rest.isEmpty() && lines.stream().noneMatch(before -> before.contains(rest))) {
            lines.add(rest);
        }
    }
}
