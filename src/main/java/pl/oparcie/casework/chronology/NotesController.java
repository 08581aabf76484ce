package pl.oparcie.casework.chronology;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Reads;

/** Looking words up in all notes one may read. The words come by POST: no text stands in an address. */
@Controller
class NotesController {

    private static final int LONGEST_QUERY = 200;

    private final NotesReader reader;

    NotesController(NotesReader reader) {
        this.reader = reader;
    }

    @GetMapping("/search/notes")
    ModelAndView open() {
        return Pages.page("chronology/notes", reader.find(Fields.empty(), null));
    }

    @Reads
    @PostMapping("/search/notes")
    ModelAndView find(Fields in) {
        var typed = in.text("q", LONGEST_QUERY);
        if (in.ok() && typed.isEmpty()) {
            in.reject("q", "chronology.problem.words");
        }
        var filter = NotesFilter.of(in);
        return in.ok()
                ? Pages.page("chronology/notes", reader.find(in, new NotesReader.Asked(typed.orElse(""), filter)))
                : Pages.page("chronology/notes", reader.find(in, null), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
