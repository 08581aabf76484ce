package pl.oparcie.register.search;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.PersonCard;

/** The one search, for forms of other modules that begin with choosing a person. Tells only the minimal card. */
@Service
@Transactional
public class PersonFinder {

    private final SearchService search;

    PersonFinder(SearchService search) {
        this.search = search;
    }

    /** Somebody found, and why, in words. */
    public record Hit(PersonCard card, String why) {}

    /** The best matches of what was typed: a name in any spelling, a PESEL, a telephone. */
    public List<Hit> find(String typed) {
        return search.find(SearchQuery.parse(typed)).people().stream()
                .map(found -> new Hit(found.card(), Texts.text("search.why." + found.why(), found.former())))
                .toList();
    }
}
