package pl.oparcie.dataset;

import java.util.ArrayList;
import java.util.List;
import pl.oparcie.dataset.ToolPlan.Series;
import pl.oparcie.platform.text.Texts;

/** Filled tools of social work, each version with its line in the chronology. */
final class ToolWriter {

    private static final int VERSIONS = 64;

    private final World world;
    private final ToolPlan plan;
    private final ToolSheets sheets;
    private final Prose prose;
    private final Entries entries;
    private final Lines lines;

    ToolWriter(World world, Prose prose, Entries entries, Lines lines) {
        this.world = world;
        this.plan = new ToolPlan(world);
        this.sheets = new ToolSheets(world, prose);
        this.prose = prose;
        this.entries = entries;
        this.lines = lines;
    }

    /** A version with its day and a number by which it is written. */
    record Filled(int day, int number) {}

    List<Filled> filled(CaseFile file) {
        var found = new ArrayList<Filled>();
        for (var series : plan.of(file)) {
            for (int i = 0; i < series.days().size(); i++) {
                found.add(new Filled(series.days().get(i), series.place() * VERSIONS + i));
            }
        }
        return found;
    }

    void write(Batch batch, CaseFile file, int number, int minute) {
        var series = plan.of(file).get(number / VERSIONS);
        int version = number % VERSIONS;
        int day = series.days().get(version);
        var on = world.calendar.day(day);
        var author = file.leadOn(day);
        var chance = new Rnd(world.seed, 111, file.number, number);
        var about = entries.about(chance, file, author, on);
        boolean refused = series.days().size() == 1 && chance.chance(0.04);
        var by = chance.of("TOGETHER", "TOGETHER", "TOGETHER", "WORKER", "CLIENT");
        var note =
                refused ? prose.one("tool refused", about) : chance.chance(0.35) ? prose.one("tool note", about) : "";
        long at = world.calendar.millis(day, minute);
        var id = chance.id(at);
        batch.row(Table.TOOL)
                .uuid(id)
                .uuid(file.id)
                .uuid(series.id())
                .number(version + 1)
                .text(series.tool())
                .text("")
                .date(on)
                .text(refused ? "WORKER" : by)
                .text(chance.of("YES", "YES", "NO", "NOT_ASKED"))
                .flag(refused)
                .text(note)
                .json(refused ? "{}" : sheet(series, version))
                .uuid(author.id())
                .moment(at);
        lines.stage(
                batch,
                chance,
                file,
                "DOCUMENT",
                on,
                author,
                at,
                refused ? "tool.chronology.refused" : version == 0 ? "tool.chronology.filled" : "tool.chronology.again",
                List.of(
                        Texts.in("pl", "tool." + series.tool()),
                        Texts.in("pl", "tool.filled-by." + (refused ? "WORKER" : by)),
                        Integer.toString(version + 1)),
                note,
                file.url() + "/tools/" + id);
    }

    /** The same chance for each version: what is not changed stays as it was. */
    private String sheet(Series series, int version) {
        var file = series.file();
        int first = series.days().getFirst();
        var chance = new Rnd(world.seed, 112, file.number, series.place());
        var about = entries.about(chance, file, file.leadOn(first), world.calendar.day(first));
        return sheets.of(series, version, about);
    }
}
