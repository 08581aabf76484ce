package pl.oparcie.dataset;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents kept with cases and letters: real files of one page, small, each with other words in it. */
final class PaperWriter {

    private final World world;

    PaperWriter(World world) {
        this.world = world;
    }

    /** What a document belongs to. */
    record Owner(
            String kind,
            UUID id,
            @Nullable CaseFile file,
            @Nullable UUID person) {}

    /** A document that somebody handed in with a few cases. */
    void handedIn(Batch batch, CaseFile file) {
        var chance = new Rnd(world.seed, 90, file.number);
        if (file.contact == CaseFile.NEVER || !chance.chance(0.05)) {
            return;
        }
        int end = file.open() ? world.calendar.last() : file.closed;
        int day = chance.between(file.contact, Math.max(file.contact, end));
        int kind = chance.below(3);
        add(
                batch,
                chance,
                new Owner("CASE", file.id, file, null),
                switch (kind) {
                    case 0 -> "Zaświadczenie o dochodach";
                    case 1 -> "Orzeczenie o niepełnosprawności";
                    default -> "Rachunek za prąd";
                },
                kind == 0 ? "PAY" : kind == 1 ? "DISABILITY" : "BILL",
                "RECEIVED",
                "dokument-" + (file.number + 1),
                day,
                file.leadOn(day));
    }

    /** Adds a document of one page; its hash is returned. */
    String add(
            Batch batch,
            Rnd chance,
            Owner owner,
            String title,
            String kind,
            String origin,
            String name,
            int day,
            Staff.Account by) {
        return add(
                batch, chance, chance.id(world.calendar.millis(day, 800)), owner, title, kind, origin, name, day, by);
    }

    String add(
            Batch batch,
            Rnd chance,
            UUID id,
            Owner owner,
            String title,
            String kind,
            String origin,
            String name,
            int day,
            Staff.Account by) {
        return write(batch, chance, id, owner, title, kind, origin, name, day, by, null);
    }

    /** Adds what was signed on paper and scanned. */
    void signed(
            Batch batch, Rnd chance, Owner owner, String title, String name, int day, Staff.Account by, String who) {
        var id = chance.id(world.calendar.millis(day, 800));
        write(batch, chance, id, owner, title, "SIGNED_AGREEMENT", "SIGNED", name, day, by, who);
    }

    private String write(
            Batch batch,
            Rnd chance,
            UUID id,
            Owner owner,
            String title,
            String kind,
            String origin,
            String name,
            int day,
            Staff.Account by,
            @Nullable String signed) {
        long at = world.calendar.millis(day, 800);
        var content = chance.id(at);
        LocalDate dated = world.calendar.day(day);
        var bytes = page(name + ", " + dated);
        var hash = AnswerSheet.sha256(bytes);
        batch.row(Table.ATTACHMENT)
                .uuid(id)
                .text(owner.kind())
                .uuid(owner.id())
                .uuid(owner.file() == null ? null : owner.file().id)
                .uuid(owner.person())
                .text(title)
                .text(kind)
                .text(origin)
                .date(dated)
                .uuid(by.id())
                .moment(at)
                .text(signed)
                .date(signed == null ? null : dated)
                .text(signed == null ? null : "PAPER");
        batch.row(Table.ATTACHMENT_VERSION)
                .uuid(id)
                .number(1)
                .uuid(content)
                .text("DATABASE")
                .text(name + ".pdf")
                .text("application/pdf")
                .big((long) bytes.length)
                .text(hash)
                .number(1)
                .uuid(by.id())
                .moment(at);
        batch.row(Table.ATTACHMENT_CHUNK).uuid(content).number(0).binary(bytes);
        return hash;
    }

    /** A PDF of one page with one line, in letters without accents. */
    static byte[] page(String line) {
        var drawn = "BT /F1 14 Tf 72 720 Td (" + line.replaceAll("[^A-Za-z0-9 .,/-]", "") + ") Tj ET";
        var parts = new String[] {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + drawn.length() + ">>stream\n" + drawn + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        var out = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < parts.length; i++) {
            places.append("%010d 00000 n \n".formatted(out.length()));
            out.append(i + 1).append(" 0 obj").append(parts[i]).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 6\n")
                .append(places)
                .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
