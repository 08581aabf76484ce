package pl.oparcie.casework.chronology;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.chronology.NotesStore.Found;
import pl.oparcie.casework.chronology.view.NotesPage;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/**
 * Looks words up in the notes of all cases that the user may open. The log holds the search and every case whose notes were shown, never
 * the words.
 */
@Service
@Transactional
class NotesReader {

    private static final int PAGE = 50;
    private static final Role[] READERS = {
        Role.SOCIAL_WORKER, Role.FAMILY_ASSISTANT, Role.TEAM_LEADER, Role.DIRECTOR, Role.TEAM_CHAIR
    };

    private final NotesStore store;
    private final Access access;
    private final Audit audit;

    NotesReader(NotesStore store, Access access, Audit audit) {
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** What is looked for. */
    record Asked(String words, NotesFilter filter) {}

    /** The page; empty as long as nothing is asked. */
    NotesPage find(Fields in, @Nullable Asked asked) {
        access.requireRole(READERS);
        var highlight = asked == null ? Highlight.none() : Highlight.of(asked.words());
        var found = asked == null || highlight.isEmpty()
                ? new Found(List.of(), null)
                : store.search(
                        highlight.query(),
                        NotesQuery.phrases(asked.words()),
                        asked.filter(),
                        store.authors(asked.filter()),
                        PAGE + 1);
        if (asked != null) {
            log(found);
        }
        var notes = found.notes();
        var more = notes.size() > PAGE;
        return new NotesPage(
                in,
                Option.of(Filter.Show.class, "chronology.show"),
                store.writers(),
                asked != null,
                notes.stream().limit(PAGE).map(note -> line(note, highlight)).toList(),
                more
                        ? after(notes.get(PAGE - 1))
                        : found.until() == null ? null : found.until().toString(),
                more || found.until() == null ? null : Texts.date(found.until().on()));
    }

    private void log(Found found) {
        var cases = found.notes().stream()
                .limit(PAGE)
                .map(note -> note.row().caseId())
                .distinct()
                .map(Subject::ofCase)
                .collect(Collectors.toList());
        if (cases.isEmpty()) {
            audit.record("chronology.search", Subject.NONE);
        } else {
            audit.recordAll("chronology.search", cases, null);
        }
    }

    private static NotesPage.Note line(NotesStore.Note note, Highlight highlight) {
        var row = note.row();
        return new NotesPage.Note(
                Lines.style(row.kind()),
                Lines.meta(row),
                highlight.parts(
                        Texts.text(row.titleKey(), row.titleArgs().toArray()).strip()),
                highlight.excerpt(row.body(), row.interpretation()),
                row.url() == null ? "/cases/" + row.caseId() + "/chronology" : row.url(),
                "/cases/" + row.caseId(),
                row.caseMark(),
                note.caseName());
    }

    private static String after(NotesStore.Note note) {
        return new Filter.After(note.row().on(), note.row().id()).toString();
    }
}
