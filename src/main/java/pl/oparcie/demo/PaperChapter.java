package pl.oparcie.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pl.oparcie.attachment.AttachmentOwner;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.attachment.Content;
import pl.oparcie.attachment.NewAttachment;
import pl.oparcie.attachment.Origin;
import pl.oparcie.attachment.Owner;
import pl.oparcie.attachment.Signature;
import pl.oparcie.casework.Cases;
import pl.oparcie.office.IncomingId;
import pl.oparcie.office.NewIncoming;
import pl.oparcie.office.NewIncoming.Way;
import pl.oparcie.office.NewOutgoing;
import pl.oparcie.office.Registers;

/** Papers of some families: scans with the case, letters in the registers of the office in every state. */
@Component
@Order(9)
class PaperChapter implements Chapter {

    private static final int FAMILIES_WITH_PAPERS = 4; // each fourth

    /** What people of the town ask, and who asks it. */
    private static final List<String> ASKED = List.of(
            "Prośba o informację o formach pomocy",
            "Pytanie o opiekę wytchnieniową",
            "Prośba o rozmowę w sprawie sąsiadki",
            "Pytanie o dyżur prawnika",
            "Prośba o przesłanie uchwały o dożywianiu");

    private static final List<String> WRITERS =
            List.of("Marta Gajda", "Edward Sroka", "Barbara Lenart", "Joanna Wrona", "Stefan Kubiak");

    private static final List<String> OFFERED =
            List.of("Centrum Szkoleń „Wiedza”", "Drukarnia „Arkusz”", "Biuro Kursów „Krok”", "Meble Biurowe „Ład”");

    /** What institutions write of cases that go on. */
    private static final List<Came> CAME = List.of(
            new Came("Szkoła Podstawowa nr 2 w Lipowcu", "Odpowiedź w sprawie dożywiania", "SP2.41.17", Way.POST, 0),
            new Came("Powiatowy Urząd Pracy w Lipowcu", "Informacja o rejestracji", "PUP.440.212", Way.E_DELIVERY, 1),
            new Came("Spółdzielnia Mieszkaniowa „Lipa”", "Zgoda na raty czynszu", "SM/318/26", Way.POST_REGISTERED, 1),
            new Came("Poradnia Psychologiczno-Pedagogiczna", "Opinia poradni", "PPP.4223.9", Way.IN_PERSON, 2),
            new Came("Sąd Rejonowy w Lipowcu", "Odpis postanowienia", "III Nsm 84/26", Way.POST_REGISTERED, 1),
            new Came("ZUS, Inspektorat w Lipowcu", "Informacja o świadczeniach", "240/71/26", Way.E_DELIVERY, 0));

    /** A letter that came. */
    private record Came(String from, String title, String mark, Way way, int enclosures) {}

    private int came;

    /** How many of each sort were told of. */
    private final int[] turns = new int[3];

    private final Attachments attachments;
    private final List<AttachmentOwner> owners;
    private final Registers registers;
    private final Cases cases;

    PaperChapter(Attachments attachments, List<AttachmentOwner> owners, Registers registers, Cases cases) {
        this.attachments = attachments;
        this.owners = owners;
        this.registers = registers;
        this.cases = cases;
    }

    @Override
    public void write(FamilyStory story, Known known, Script script) {
        var file = story.file();
        if (file == null || file.closed() != null || file.transferProposed() != null) {
            return;
        }
        var turn = Math.floorMod(story.name().hashCode(), FAMILIES_WITH_PAPERS);
        var day = Math.min(-1, file.assignedOn() + 5);
        switch (turn) {
            case 0 -> documents(file, day, known, script);
            case 1 -> letterTaken(file, day, known, script);
            case 2 -> letterWaiting(story, known, script);
            default -> letterSent(file, day, known, script);
        }
    }

    private void documents(FamilyStory.CaseStory file, int day, Known known, Script script) {
        script.add(day, "14:45", file.lead(), "papers", () -> {
            attach(
                    known,
                    new NewAttachment(
                            "Zaświadczenie o zarobkach",
                            "PAY",
                            Origin.RECEIVED,
                            "COPY",
                            "pracownik socjalny prowadzący sprawę",
                            known.on(day),
                            null,
                            null,
                            known.on(day - 3)),
                    new Content(
                            "zaświadczenie.pdf",
                            DemoPaper.letter(
                                    "Zakład Stolarski „Heblarka”, Lipowiec",
                                    "Zaświadczenie o zarobkach",
                                    List.of(
                                            "Zaświadcza się, że pracownik jest zatrudniony na czas nieokreślony.",
                                            "Wynagrodzenie netto za ostatni miesiąc: 3 420,17 zł.",
                                            "Zaświadczenie wydaje się na prośbę pracownika."))));
            attach(
                    known,
                    NewAttachment.received("Zdjęcie wilgoci w pokoju dziecka", "PHOTO"),
                    new Content("zdjecie.png", DemoPaper.photograph()));
            attach(
                    known,
                    NewAttachment.signed(
                            "Zgoda na kontakt ze szkołą",
                            "SIGNED_AGREEMENT",
                            new Signature(Signature.Kind.PAPER, "osoba prowadząca gospodarstwo", known.on(day))),
                    new Content(
                            "zgoda.pdf",
                            DemoPaper.letter(
                                    "Miejsko-Gminny Ośrodek Pomocy Społecznej w Lipowcu",
                                    "Zgoda na kontakt ze szkołą",
                                    List.of(
                                            "Wyrażam zgodę na rozmowę pracownika socjalnego z wychowawcą.",
                                            "",
                                            "(podpis)"))));
        });
    }

    private void attach(Known known, NewAttachment given, Content content) {
        var owner = Owner.ofCase(known.file());
        var id = attachments.add(owner, given, content);
        owners.stream()
                .filter(one -> one.kind().equals(Owner.CASE))
                .forEach(one -> one.added(owner, attachments.get(id)));
    }

    private void letterTaken(FamilyStory.CaseStory file, int day, Known known, Script script) {
        var letter = new IncomingId[1];
        var what = CAME.get(came++ % CAME.size());
        script.add(day, "09:20", known.receptionist(), "letter", () -> {
            letter[0] = registers.register(new NewIncoming(
                    known.on(day),
                    NewIncoming.Sender.INSTITUTION,
                    null,
                    null,
                    what.from(),
                    null,
                    "Lipowiec",
                    known.on(day - 4),
                    what.mark(),
                    NewIncoming.Kind.LETTER,
                    what.title(),
                    NewIncoming.Openness.CLOSED,
                    what.enclosures(),
                    what.way()));
            registers.give(letter[0], mark(known), 0);
        });
        script.add(day, "14:50", file.lead(), "letter taken", () -> registers.take(letter[0], 1));
    }

    /** New ones on the desk, some not yet handed on, some that create no case. */
    private void letterWaiting(FamilyStory story, Known known, Script script) {
        var which = Math.floorMod(story.name().length(), 3);
        var turn = turns[which]++;
        script.add(-1, "09:30", known.receptionist(), "letter", () -> {
            if (which == 0) {
                var letter = register(
                        known,
                        -1,
                        "Sąd Rejonowy w Lipowcu",
                        "Zapytanie sądu opiekuńczego",
                        "III Nsm " + (118 + 17 * turn) + "/26",
                        true);
                registers.give(letter, mark(known), 0);
            } else if (which == 1) {
                register(known, -1, null, ASKED.get(turn % ASKED.size()), null, false);
            } else {
                var letter = register(known, -1, OFFERED.get(turn % OFFERED.size()), "Oferta handlowa", null, true);
                registers.withoutCase(letter, "Oferta handlowa", 0);
            }
        });
    }

    private IncomingId register(
            Known known, int day, @Nullable String institution, String title, @Nullable String mark, boolean dated) {
        return registers.register(new NewIncoming(
                known.on(day),
                institution == null ? NewIncoming.Sender.PERSON : NewIncoming.Sender.INSTITUTION,
                institution == null ? WRITERS.get(ASKED.indexOf(title)).split(" ")[1] : null,
                institution == null ? WRITERS.get(ASKED.indexOf(title)).split(" ")[0] : null,
                institution,
                null,
                "Lipowiec",
                dated ? known.on(day - 4) : null,
                mark,
                NewIncoming.Kind.LETTER,
                title,
                NewIncoming.Openness.CLOSED,
                dated ? 1 : 0,
                NewIncoming.Way.POST));
    }

    private String mark(Known known) {
        return registers.markOf(known.file());
    }

    private void letterSent(FamilyStory.CaseStory file, int day, Known known, Script script) {
        script.add(day, "14:55", file.lead(), "letter sent", () -> {
            var id = registers.outgoing(new NewOutgoing(
                    "Powiatowy Urząd Pracy w Lipowcu",
                    null,
                    known.file(),
                    cases.head(known.file()).mark(),
                    "Prośba o informację o propozycjach pracy",
                    null,
                    null,
                    NewOutgoing.Channel.E_DELIVERY,
                    known.on(day)));
            if (day % 2 == 0) {
                registers.delivered(id, known.on(day), NewOutgoing.Proof.EVIDENCE, null);
            }
        });
    }
}
