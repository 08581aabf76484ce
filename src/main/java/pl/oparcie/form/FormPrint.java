package pl.oparcie.form;

import static pl.oparcie.platform.text.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.document.Prints;
import pl.oparcie.form.definition.Definition;
import pl.oparcie.form.definition.Question;
import pl.oparcie.form.view.FormPaper;
import pl.oparcie.platform.Today;

/** Prints of forms: filled in, or empty for a pen; in the official order, tagged, for the archive. */
@Service
@Transactional(readOnly = true)
public class FormPrint {

    private final FormFiller filler;
    private final Prints prints;
    private final Today today;

    FormPrint(FormFiller filler, Prints prints, Today today) {
        this.filler = filler;
        this.prints = prints;
        this.today = today;
    }

    /**
     * The filling as a PDF.
     *
     * @param foot what the foot of each page says, such as the case mark
     */
    public byte[] filled(Filling filling, Answers answers, String foot) {
        return print(filling.form(), filler.paper(filling, answers), foot);
    }

    /** The same of a filling that changes no more: nothing can be written into it with a pen but what somebody answers afterwards, and signatures. */
    public byte[] closed(Filling filling, Answers answers, String foot) {
        var afterwards = filling.form().questions().stream()
                .filter(Question::afterwards)
                .map(Question::key)
                .collect(Collectors.toSet());
        return print(filling.form(), filler.paper(filling, answers).closed(afterwards), foot);
    }

    /**
     * What a print says beside the answers.
     *
     * @param notice words above the first section
     * @param key the question that those sign, one line each
     * @param pen what is not answered gets room for a pen
     * @param version what the foot says of the form, in place of its inner name
     */
    public record Beside(String notice, String key, List<String> signers, boolean pen, String version) {}

    /** The same, with what stands beside the answers. */
    public byte[] filled(Filling filling, Answers answers, String foot, Beside beside) {
        var paper = filler.paper(filling, answers).noticed(beside.notice()).signedBy(beside.key(), beside.signers());
        return prints.print(
                "form",
                beside.pen() ? paper.toBeWritten() : paper,
                paper.title(),
                foot + " · " + beside.version(),
                paper.working() ? text("form.paper.working") : null);
    }

    /** The empty form as a PDF. */
    public byte[] empty(Definition form) {
        return print(form, filler.emptyPaper(Filling.of(form, dayOf(form))), "");
    }

    /** Today, or for a form that is not in force today the last day, or first, on which it is. */
    private java.time.LocalDate dayOf(Definition form) {
        var valid = form.head().valid();
        var day = today.date();
        if (valid.to() != null && day.isAfter(valid.to())) {
            return valid.to();
        }
        return valid.from() != null && day.isBefore(valid.from()) ? valid.from() : day;
    }

    private byte[] print(Definition form, FormPaper paper, String foot) {
        var version = text("form.paper.version", form.code(), form.version());
        return prints.print(
                "form",
                paper,
                paper.title(),
                foot.isEmpty() ? version : foot + " · " + version,
                paper.working() ? text("form.paper.working") : null);
    }
}
