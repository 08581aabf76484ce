package pl.oparcie.casework.paper;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseSource;
import pl.oparcie.casework.Chronology;
import pl.oparcie.office.CasesForOffice;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.register.search.PersonFinder;

/** What the office may know of cases. */
@Component
class OfficeCases implements CasesForOffice {

    private final JdbcClient jdbc;
    private final PersonFinder finder;
    private final Access access;
    private final Chronology chronology;

    OfficeCases(JdbcClient jdbc, PersonFinder finder, Access access, Chronology chronology) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.access = access;
        this.chronology = chronology;
    }

    private record Row(UUID id, String name, CaseSource source) {}

    @Override
    public Map<UUID, Title> titles(Collection<UUID> ids) {
        return jdbc
                .sql("select id, name, source from casework.case_file where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(toMap(Row::id, row -> new Title(row.name(), Texts.name("casework.source", row.source()))));
    }

    private record Known(
            UUID subjectId, String mark, @Nullable String worker) {}

    @Override
    public List<Named> byName(String typed) {
        var people = finder.find(typed);
        var known = jdbc
                .sql("""
                        select k.subject_id, e.mark, k.worker from casework.known(:subjects) k join office.entry e on e.case_id = k.case_id
                        """)
                .param(
                        "subjects",
                        people.stream().map(hit -> hit.card().id().value()).toArray(UUID[]::new))
                .query(Known.class)
                .list()
                .stream()
                .collect(toMap(Known::subjectId, of -> of));
        return people.stream()
                .flatMap(hit ->
                        Stream.ofNullable(known.get(hit.card().id().value())).map(of -> named(hit, of)))
                .toList();
    }

    private static Named named(PersonFinder.Hit hit, Known known) {
        var born = hit.card().birthYear();
        var who = born == null
                ? hit.card().name()
                : Texts.text("casework.office.who", hit.card().name(), born.toString());
        return new Named(known.mark(), who, hit.why(), known.worker());
    }

    @Override
    public void requireWork(CaseId id) {
        access.require(CaseAction.WORK, id);
    }

    @Override
    public void note(CaseId id, LocalDate on, String titleKey, List<String> arguments, String url, UUID subject) {
        chronology.add(
                new Chronology.Line(id, Chronology.Kind.LETTER, on, null, titleKey, arguments, "", url, subject));
    }
}
