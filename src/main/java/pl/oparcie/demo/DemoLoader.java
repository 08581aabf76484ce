package pl.oparcie.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.db.JobDatabase;

/**
 * Loads the trial centre into an empty database in two parts, each in one transaction, so that a start that was killed leaves a part or
 * nothing: who works there, at once, and what they did, which takes seconds. A family whose story a rule refuses is left out, and the log
 * says why.
 */
@Component
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoStaff staff;
    private final DemoTown town;
    private final List<Chapter> chapters;
    private final ContactChapter contacts;
    private final InstitutionChapter institutions;
    private final Replay replay;
    private final TransactionTemplate transaction;
    private final Today today;
    private final JobDatabase database;
    private volatile boolean stopped;

    DemoLoader(
            DemoStaff staff,
            DemoTown town,
            List<Chapter> chapters,
            ContactChapter contacts,
            InstitutionChapter institutions,
            Replay replay,
            TransactionTemplate transaction,
            Today today,
            JobDatabase database) {
        this.staff = staff;
        this.town = town;
        this.chapters = chapters;
        this.contacts = contacts;
        this.institutions = institutions;
        this.replay = replay;
        this.transaction = transaction;
        this.today = today;
        this.database = database;
    }

    /** Whether the centre, or the second part of it, is still to come. */
    boolean needed() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> staff.nobodyYet() || (nothingHappened() && staff.hired(centre()))));
    }

    /** Both parts; returns the families that were left out. */
    Set<String> load() {
        hire();
        return tell();
    }

    /** Who works in the centre, and its settings, when nobody does yet. */
    void hire() {
        transaction.executeWithoutResult(status -> {
            if (staff.nobodyYet()) {
                var centre = centre();
                var users = staff.hire(centre, days());
                town.build(centre, ids(users));
            }
        });
    }

    /** What happened in the centre; returns the families that were left out. */
    Set<String> tell() {
        LOG.info("Loading the trial centre ...");
        var begun = System.nanoTime();
        var stories = new Stories();
        var centre = stories.centre();
        var families = stories.families();
        var without = new HashSet<String>();
        while (!tryToTell(stories, centre, families, without)) {
            LOG.warn("Loading again without {}", without);
        }
        LOG.info(
                "The trial centre was loaded in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return without;
    }

    /** The program ends: what is being told is not finished. */
    void stop() {
        stopped = true;
    }

    private static CentreStory centre() {
        return new Stories().centre();
    }

    private Days days() {
        return new Days(today.date(), today.now());
    }

    private boolean nothingHappened() {
        return database.jdbc()
                .sql(
                        "select not exists (select 1 from register.person) and not exists (select 1 from institution.institution)")
                .query(Boolean.class)
                .single();
    }

    private static Map<String, UserId> ids(Map<String, CurrentUser> users) {
        return users.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .id()));
    }

    private boolean tryToTell(
            Stories stories, CentreStory centre, Map<String, FamilyStory> families, Set<String> without) {
        try {
            transaction.executeWithoutResult(status -> tell(stories, centre, families, without));
            return true;
        } catch (Replay.Broken broken) {
            if (stopped) {
                throw new Replay.Stopped();
            }
            LOG.error("A demo family was refused", broken);
            if (!families.containsKey(broken.family()) || !without.add(broken.family())) {
                throw broken;
            }
            return false;
        }
    }

    private void tell(Stories stories, CentreStory centre, Map<String, FamilyStory> families, Set<String> without) {
        var days = days();
        var users = staff.everybody(centre);
        var ids = ids(users);
        var steps = new ArrayList<>(institutions.steps(centre));
        steps.addAll(contacts.others(stories.contacts(), days));
        families.forEach((name, story) -> {
            if (!without.contains(name)) {
                var script = new Script(name);
                var known = new Known(centre, ids, days);
                chapters.forEach(chapter -> chapter.write(story, known, script));
                steps.addAll(script.steps());
            }
        });
        replay.play(steps, users, days, () -> stopped);
    }
}
