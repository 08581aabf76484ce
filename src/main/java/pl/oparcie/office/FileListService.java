package pl.oparcie.office;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.text.Texts;

/** The file list and the units: the administrator keeps them, marks already given stay as they are. */
@Service
@Transactional
class FileListService {

    private final FileList list;
    private final Access access;
    private final Audit audit;

    FileListService(FileList list, Access access, Audit audit) {
        this.list = list;
        this.access = access;
        this.audit = audit;
    }

    boolean mayKeep() {
        return access.hasRole(Role.ADMINISTRATOR);
    }

    void requireKeep() {
        access.requireRole(Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    List<FileClass> classes() {
        return list.classes();
    }

    @Transactional(readOnly = true)
    List<FileList.Unit> units() {
        return list.units();
    }

    FileClass toChange(UUID id) {
        requireKeep();
        return list.find(id).orElseThrow(() -> new NotFound("class"));
    }

    void add(FileClass given) {
        requireKeep();
        list.insert(given);
        audit.record("office.class.add", Subject.NONE);
    }

    /** What bears marks keeps its category and reaches as far as they do: how long their files are kept was fixed when they began. */
    void save(FileClass given, int version) {
        requireKeep();
        var before = list.find(given.id()).orElseThrow(() -> new NotFound("class"));
        list.lastUsed(given.id()).ifPresent(last -> {
            if (!Objects.equals(before.category(), given.category())) {
                throw new RuleViolation("office.class.used-category").at("category");
            }
            if (given.until() != null && given.until().isBefore(last)) {
                throw new RuleViolation("office.class.used-until", Texts.date(last)).at("until");
            }
        });
        list.update(given, version);
        audit.record("office.class.change", Subject.of(given.id()));
    }

    void addUnit(String symbol, String name) {
        requireKeep();
        list.addUnit(symbol, name);
        audit.record("office.unit.add", Subject.NONE);
    }

    int openIn(String unit) {
        requireKeep();
        return list.open(unit);
    }

    void closeUnit(String symbol) {
        requireKeep();
        list.closeUnit(symbol);
        audit.record("office.unit.close", Subject.NONE);
    }
}
