package pl.oparcie.casework.chronology;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.chronology.view.ChronologyPage;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Pages;
import pl.oparcie.platform.web.Reads;
import pl.oparcie.register.HouseholdId;

/** The line of time of a case and of a household. Words looked for come by POST: no text stands in an address. */
@Controller
class ChronologyController {

    private static final int LONGEST_QUERY = 200;

    private final ChronologyReader reader;

    ChronologyController(ChronologyReader reader) {
        this.reader = reader;
    }

    @GetMapping("/cases/{id}/chronology")
    ModelAndView ofCase(@PathVariable CaseId id, Fields in) {
        return read(in, (fields, query) -> reader.ofCase(id, fields, query));
    }

    @Reads
    @PostMapping("/cases/{id}/chronology")
    ModelAndView searchCase(@PathVariable CaseId id, Fields in) {
        return search(in, (fields, query) -> reader.ofCase(id, fields, query));
    }

    @GetMapping("/households/{id}/chronology")
    ModelAndView ofHousehold(@PathVariable HouseholdId id, Fields in) {
        return read(in, (fields, query) -> reader.ofHousehold(id, fields, query));
    }

    @Reads
    @PostMapping("/households/{id}/chronology")
    ModelAndView searchHousehold(@PathVariable HouseholdId id, Fields in) {
        return search(in, (fields, query) -> reader.ofHousehold(id, fields, query));
    }

    private static ModelAndView read(Fields in, BiFunction<Fields, @Nullable String, ChronologyPage> reading) {
        var page = reading.apply(in, null);
        return Pages.page("chronology/show", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView search(Fields in, BiFunction<Fields, @Nullable String, ChronologyPage> reading) {
        var query = in.text("q", LONGEST_QUERY);
        if (in.ok() && query.isEmpty()) {
            in.reject("q", "chronology.problem.words");
        }
        var page = reading.apply(in, in.ok() ? query.orElse(null) : null);
        return Pages.page("chronology/show", page, in.ok() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
