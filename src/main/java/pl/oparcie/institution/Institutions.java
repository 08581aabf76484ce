package pl.oparcie.institution;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.role.Role;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.platform.Ids;
import pl.oparcie.platform.NotFound;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.web.Option;

/** The directory of institutions: open to everybody who works here, kept by those who use it most. */
@Service
@Transactional
public class Institutions {

    private static final Role[] KEEPERS = {Role.SOCIAL_WORKER, Role.TEAM_LEADER, Role.DIRECTOR, Role.RECEPTIONIST};

    private final InstitutionStore store;
    private final Access access;
    private final Audit audit;
    private final Today today;

    Institutions(InstitutionStore store, Access access, Audit audit, Today today) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Optional<Institution> find(InstitutionId id) {
        return store.find(id);
    }

    /** Those offered now, as choices of a form. */
    @Transactional(readOnly = true)
    public List<Option> options(@Nullable InstitutionKind kind) {
        return store.list("", kind, false, null).stream()
                .map(entry -> new Option(entry.id().toString(), entry.name()))
                .toList();
    }

    /**
     * Those that the words find, the chosen one first; as choices of a form with their addresses.
     *
     * @param kinds of which it may be; empty: of any
     */
    @Transactional(readOnly = true)
    public List<Option> found(
            String words, Collection<InstitutionKind> kinds, @Nullable InstitutionId chosen, int most) {
        return store.found(words, kinds, chosen, most).stream()
                .map(entry -> new Option(entry.id().toString(), entry.name(), entry.address()))
                .toList();
    }

    /**
     * What makes one institution likelier than another.
     *
     * @param kinds of which it may be, the likeliest first; empty: only those written to before
     * @param used those written to before, the likeliest first
     * @param like words of the names that are meant most likely, such as of a child's school
     * @param words of which those of a wide kind have one in their name
     * @param place where the centre is
     */
    public record Likely(
            List<InstitutionKind> kinds, List<UUID> used, List<String> like, List<String> words, String place) {

        /** Nobody is likelier than another. */
        public static final Likely NOBODY = new Likely(List.of(), List.of(), List.of(), List.of(), "");
    }

    /** Those likely meant and no others, the likeliest first, after the chosen one; as choices of a form with their addresses. */
    @Transactional(readOnly = true)
    public List<Option> likely(Likely likely, @Nullable InstitutionId chosen, int most) {
        return store.likely(likely, chosen, most).stream()
                .map(entry -> new Option(entry.id().toString(), entry.name(), entry.address()))
                .toList();
    }

    /** The institution of this name, spelt in whatever way, or a new one. */
    public InstitutionId findOrCreate(NewInstitution entry) {
        access.requireRole(KEEPERS);
        return store.named(entry.name()).orElseGet(() -> create(entry));
    }

    /** Writes a new institution down. */
    public InstitutionId create(NewInstitution entry) {
        access.requireRole(KEEPERS);
        if (entry.name().isBlank()) {
            throw new RuleViolation("problem.required").at("name");
        }
        var id = Ids.next();
        store.insert(id, entry);
        audit.record("institution.create", Subject.of(id));
        return new InstitutionId(id);
    }

    public boolean mayKeep() {
        return access.hasRole(KEEPERS);
    }

    void requireKeeper() {
        access.requireRole(KEEPERS);
    }

    Institution get(InstitutionId id) {
        return store.find(id).orElseThrow(() -> new NotFound("institution"));
    }

    @Transactional(readOnly = true)
    List<Institution> list(
            String words, @Nullable InstitutionKind kind, boolean retired, @Nullable InstitutionId after) {
        return store.list(words, kind, retired, after);
    }

    @Transactional(readOnly = true)
    List<InstitutionStore.Change> history(InstitutionId id) {
        return store.history(id);
    }

    void save(InstitutionId id, NewInstitution entry, int version) {
        access.requireRole(KEEPERS);
        get(id);
        store.update(id, entry, version);
        audit.record("institution.change", Subject.of(id.value()));
    }

    void retire(InstitutionId id, boolean retired, int version) {
        access.requireRole(KEEPERS);
        get(id);
        store.retire(id, retired ? today.date() : null, version);
        audit.record(retired ? "institution.retire" : "institution.restore", Subject.of(id.value()));
    }
}
