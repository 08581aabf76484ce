package pl.oparcie.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.centre.Centre;
import pl.oparcie.platform.text.Texts;

/** Prints under the centre's heading, answered to the browser under a name that tells nothing of the client. */
@Service
public class Prints {

    private final PdfRenderer renderer;
    private final Centre centre;

    Prints(PdfRenderer renderer, Centre centre) {
        this.renderer = renderer;
        this.centre = centre;
    }

    /**
     * A form of the centre's own making, marked "wzór roboczy" on its head. It is drawn when it is sent.
     *
     * @param titleKey message key of the title; no personal data in it
     * @param file name of the file without its ending, such as {@code diagnoza}
     */
    @Transactional(readOnly = true)
    public ResponseEntity<Pdf> workingForm(
            String template, Object page, String titleKey, String caseMark, LocalDate on, String file) {
        var paper = new Paper(
                Texts.language(),
                heading(),
                Texts.text(titleKey),
                caseMark + " · " + Texts.date(on),
                Texts.text("document.working-form"));
        return shown(new Pdf(() -> renderer.render(template, page, paper)), file + "-" + on + ".pdf");
    }

    /**
     * A print under the centre's heading.
     *
     * @param title no personal data in it
     * @param mark what its head says of the form, such as "wzór roboczy"; null for an official one
     */
    @Transactional(readOnly = true)
    public byte[] print(String template, Object page, String title, String foot, @Nullable String mark) {
        return print(template, page, title, foot, mark, Texts.language());
    }

    /** The same for a reader of another language than the program's: what stands around it, and its page numbers, are in that one. */
    @Transactional(readOnly = true)
    public byte[] print(
            String template, Object page, String title, String foot, @Nullable String mark, String language) {
        return renderer.render(template, page, new Paper(language, heading(), title, foot, mark));
    }

    /** The PDF shown in the browser and never kept by it. */
    public static ResponseEntity<byte[]> inline(byte[] pdf, String file) {
        return shown(pdf, file);
    }

    private static <T> ResponseEntity<T> shown(T pdf, String file) {
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
        return heading(centre.identity());
    }

    static List<String> heading(Centre.Identity known) {
        var lines = new ArrayList<String>();
        if (known.version() >= 0) {
            var contact = Stream.of(known.phone(), known.email())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
            Stream.of(known.name(), known.heading(), known.address(), contact)
                    .flatMap(String::lines)
                    .forEach(line -> add(lines, line));
        }
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
