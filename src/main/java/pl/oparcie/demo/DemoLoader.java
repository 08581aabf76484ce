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
import pl.oparcie.platform.Today;

/**
 * Loads the trial centre into an empty database: everything in one transaction, so that a start that was killed leaves nothing behind. A
 * family whose story a rule refuses is left out, and the log says why.
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

    DemoLoader(
            DemoStaff staff,
            DemoTown town,
            List<Chapter> chapters,
            ContactChapter contacts,
            InstitutionChapter institutions,
            Replay replay,
            TransactionTemplate transaction,
            Today today) {
        this.staff = staff;
        this.town = town;
        this.chapters = chapters;
        this.contacts = contacts;
        this.institutions = institutions;
        this.replay = replay;
        this.transaction = transaction;
        this.today = today;
    }

    /** Loads the centre when there is none; returns the families that were left out. */
    Set<String> load() {
        LOG.info("Loading the trial centre ...");
        var begun = System.nanoTime();
        var stories = new Stories();
        var centre = stories.centre();
        var families = stories.families();
        var without = new HashSet<String>();
        while (!tryToLoad(stories, centre, families, without)) {
            LOG.warn("Loading again without {}", without);
        }
        LOG.info(
                "The trial centre was loaded in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return without;
    }

    boolean needed() {
        return Boolean.TRUE.equals(transaction.execute(status -> staff.nobodyYet()));
    }

    private boolean tryToLoad(
            Stories stories, CentreStory centre, Map<String, FamilyStory> families, Set<String> without) {
        try {
            transaction.executeWithoutResult(status -> insert(stories, centre, families, without));
            return true;
        } catch (Replay.Broken broken) {
            LOG.error("A demo family was refused", broken);
            if (!families.containsKey(broken.family()) || !without.add(broken.family())) {
                throw broken;
            }
            return false;
        }
    }

    private void insert(Stories stories, CentreStory centre, Map<String, FamilyStory> families, Set<String> without) {
        var days = new Days(today.date(), today.now());
        var users = staff.hire(centre, days);
        var ids = users.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .id()));
        town.build(centre, ids);
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
        replay.play(steps, users, days);
    }
}
