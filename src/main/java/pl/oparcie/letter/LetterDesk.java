package pl.oparcie.letter;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.attachment.AttachmentViews;
import pl.oparcie.attachment.Attachments;
import pl.oparcie.audit.Audit;
import pl.oparcie.audit.Subject;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.letter.view.CaseLettersPage;
import pl.oparcie.letter.view.ChoosePage;
import pl.oparcie.letter.view.LetterPage;
import pl.oparcie.letter.view.LetterPage.Act;
import pl.oparcie.letter.view.LetterPage.Fact;
import pl.oparcie.letter.view.LetterPage.Note;
import pl.oparcie.letter.view.LetterPage.Paper;
import pl.oparcie.letter.view.LetterPage.Related;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.template.TemplateInfo;
import pl.oparcie.template.Templates;

/** What the pages of letters read. */
@Service
@Transactional
class LetterDesk {

    private static final int OFTEN = 4;

    private final Letters letters;
    private final LetterStore store;
    private final LetterLists lists;
    private final LetterMaker maker;
    private final LetterSpecs specs;
    private final LetterKnowledge knowledge;
    private final Templates templates;
    private final Attachments attachments;
    private final AttachmentViews views;
    private final CaseHeaders headers;
    private final Access access;
    private final Audit audit;
    private final Today today;

    LetterDesk(
            Letters letters,
            LetterStore store,
            LetterLists lists,
            LetterMaker maker,
            LetterSpecs specs,
            LetterKnowledge knowledge,
            Templates templates,
            Attachments attachments,
            AttachmentViews views,
            CaseHeaders headers,
            Access access,
            Audit audit,
            Today today) {
        this.letters = letters;
        this.store = store;
        this.lists = lists;
        this.maker = maker;
        this.specs = specs;
        this.knowledge = knowledge;
        this.templates = templates;
        this.attachments = attachments;
        this.views = views;
        this.headers = headers;
        this.access = access;
        this.audit = audit;
        this.today = today;
    }

    CaseLettersPage ofCase(CaseId id, @Nullable UUID before) {
        access.require(LetterAction.READ, id);
        audit.record("letter.list", Subject.ofCase(id.value()));
        var found = lists.ofCase(id, before);
        var shown = found.subList(0, Math.min(found.size(), LetterLists.PAGE));
        var header = headers.of(id);
        return new CaseLettersPage(
                header,
                shown.stream().map(row -> LetterWords.row(row, today.date())).toList(),
                header.open() && access.may(LetterAction.WRITE, id),
                found.size() > shown.size()
                        ? "/cases/" + id + "/letters?before=" + shown.getLast().id()
                        : null);
    }

    ChoosePage choose(CaseId id) {
        var all = letters.choices(id);
        var often = lists.often(CurrentUser.me().value(), today.date().minusYears(1));
        var known = knowledge.of(id);
        return new ChoosePage(
                known.name() + " · " + known.mark(),
                "/cases/" + id + "/letters",
                all.stream()
                        .filter(template -> often.containsKey(template.kind()))
                        .sorted(Comparator.comparing(
                                (TemplateInfo template) -> -often.getOrDefault(template.kind(), 0)))
                        .limit(OFTEN)
                        .map(template -> choice(id, template))
                        .toList(),
                all.stream().map(template -> choice(id, template)).toList());
    }

    private ChoosePage.Choice choice(CaseId id, TemplateInfo template) {
        var spec = specs.of(template.kind());
        return new ChoosePage.Choice(
                "/cases/" + id + "/letters/new?template=" + template.id(),
                template.name(),
                text(
                        "letter.choose-line",
                        name("letter.to", spec.to().getFirst()),
                        text("letter.answer-kind." + spec.answer())));
    }

    LetterPage show(LetterId id) {
        var letter = letters.read(id);
        var may = letters.mayWrite(letter.caseId());
        var known = knowledge.of(letter.caseId());
        var members = knowledge.members(known.household(), known.person());
        var documents = attachments.list(DocumentsOfLetters.owner(letter));
        return new LetterPage(
                letter.url(),
                letter.title(),
                letter.kind().label() + " · " + known.name() + " · " + known.mark(),
                "/cases/" + letter.caseId() + "/letters",
                name("letter.state", letter.state()),
                letter.state().mark(),
                Integer.toString(letter.version()),
                may ? acts(letter) : List.of(),
                picture(letter),
                papers(letter),
                notes(letter),
                facts(letter, members),
                maker.fields(specs.of(letter.kind()), letter.template()).stream()
                        .map(field -> new Fact(
                                field.label().now(),
                                LetterWords.shown(field, letter.fields().get(field.key()), members)))
                        .filter(fact -> !fact.words().isBlank())
                        .toList(),
                related(letter),
                letter.state() == State.DRAFT && documents.isEmpty()
                        ? null
                        : views.list(DocumentsOfLetters.owner(letter), documents, may));
    }

    private static List<Act> acts(Letter letter) {
        var acts = new ArrayList<Act>();
        switch (letter.state()) {
            case DRAFT -> {
                acts.add(act(letter, "ready", true, true));
                acts.add(act(letter, "edit", false, false));
                acts.add(act(letter, "withdraw", false, false));
            }
            case READY -> {
                acts.add(
                        letter.toKind() == NewLetter.To.Kind.FILE
                                ? act(letter, "file", true, true)
                                : act(letter, "send", false, true));
                acts.add(act(letter, "reopen", true, false));
                acts.add(act(letter, "withdraw", false, false));
            }
            case SENT, DELIVERED -> {
                acts.add(act(letter, "answer", false, letter.answer() != Letter.Answer.NONE));
                if (letter.state() == State.SENT) {
                    acts.add(act(letter, "delivered", false, false));
                }
                if (letter.answer() != Letter.Answer.NONE) {
                    acts.add(reminder(letter));
                    acts.add(act(letter, "no-answer", false, false));
                }
                if (letter.mayBeWithdrawn()) {
                    acts.add(act(letter, "withdraw", false, false));
                }
            }
            case NO_ANSWER -> {
                acts.add(act(letter, "answer", false, false));
                acts.add(reminder(letter));
            }
            case ANSWERED -> acts.add(act(letter, "unanswer", false, false));
            case FILED, WITHDRAWN -> {}
        }
        return acts;
    }

    private static Act act(Letter letter, String step, boolean post, boolean main) {
        return new Act(text("letter.act." + step), letter.url() + "/" + step, post, main);
    }

    private static Act reminder(Letter letter) {
        return new Act(
                text("letter.act.remind"),
                "/cases/" + letter.caseId() + "/letters/new?template=" + letter.template() + "&former=" + letter.id(),
                false,
                false);
    }

    private static @Nullable String picture(Letter letter) {
        if (letter.pdf() != null) {
            return "/attachments/" + letter.pdf() + "/versions/1/pages/1";
        }
        return letter.state() == State.WITHDRAWN ? null : letter.url() + "/picture";
    }

    private List<Paper> papers(Letter letter) {
        if (letter.pdf() != null) {
            return List.of(new Paper(text("letter.paper.sent"), "/attachments/" + letter.pdf() + "/versions/1/file"));
        }
        if (letter.state() == State.WITHDRAWN) {
            return List.of();
        }
        var template = templates.info(letter.template());
        var papers = new ArrayList<Paper>();
        papers.add(new Paper(text("letter.paper.pdf"), letter.url() + "/pdf"));
        if (template.supplied()) {
            papers.add(new Paper("DOCX", letter.url() + "/document?as=DOCX"));
            papers.add(new Paper("ODT", letter.url() + "/document?as=ODT"));
        } else {
            papers.add(new Paper(template.format().name(), letter.url() + "/document?as=" + template.format()));
        }
        return papers;
    }

    private List<Note> notes(Letter letter) {
        var notes = new ArrayList<Note>();
        if (letter.isLate(today.date())) {
            notes.add(new Note("danger", text("letter.note.late", date(letter.dueOn()))));
        }
        if (!letter.state().frozen() && letter.state() != State.WITHDRAWN) {
            if (!letter.gaps().isEmpty()) {
                notes.add(
                        new Note("", text("letter.note.gaps", letter.gaps().size(), String.join(", ", letter.gaps()))));
            }
            if (letter.state() == State.READY && letter.signs() != NewLetter.Signs.WORKER) {
                notes.add(new Note("", text("letter.note.head-signs")));
            }
        }
        if (letter.state() == State.SENT && letter.answer() == Letter.Answer.LAW) {
            notes.add(new Note("", text("letter.note.law")));
        }
        if (letter.state() == State.NO_ANSWER || letter.state() == State.WITHDRAWN) {
            notes.add(new Note("warn", date(letter.endedOn()) + ": " + letter.endReason()));
        }
        return notes;
    }

    private static List<Fact> facts(Letter letter, List<LetterKnowledge.Member> members) {
        var facts = new ArrayList<Fact>();
        add(facts, "about", about(letter, members));
        add(
                facts,
                "addressee",
                letter.toKind() == NewLetter.To.Kind.FILE
                        ? text("letter.to.FILE")
                        : String.join(
                                "\n",
                                List.of(letter.addressee(), letter.contact(), letter.address()).stream()
                                        .filter(line -> !line.isBlank())
                                        .toList()));
        add(facts, "dated", date(letter.dated()));
        add(facts, "author", letter.authorName());
        add(facts, "signs", name("letter.signs", letter.signs()));
        add(facts, "headSigned", date(letter.headSignedOn()));
        add(
                facts,
                "answer",
                switch (letter.answer()) {
                    case NONE -> text("letter.answer-kind.NONE");
                    case AGREED -> text("letter.until", date(letter.answerOn()));
                    case LAW -> text("letter.answer-kind.LAW");
                });
        if (letter.sentOn() != null && letter.channel() != null) {
            add(facts, "sentOn", date(letter.sentOn()) + ", " + name("office.channel", letter.channel()));
        }
        add(facts, "number", letter.number() == null ? "" : letter.number());
        add(facts, "deliveredOn", date(letter.deliveredOn()));
        add(facts, "dueOn", date(letter.dueOn()));
        add(facts, "answeredOn", date(letter.answeredOn()));
        add(facts, "answerWords", letter.answerWords());
        add(facts, "hash", letter.hash() == null ? "" : letter.hash());
        return facts;
    }

    private static String about(Letter letter, List<LetterKnowledge.Member> members) {
        return members.stream()
                .filter(member -> member.id().equals(letter.person()))
                .map(member -> letter.form().before(member.name()))
                .findFirst()
                .orElse("–");
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isBlank()) {
            facts.add(new Fact(text("letter.f." + key), words));
        }
    }

    private List<Related> related(Letter letter) {
        var related = new ArrayList<Related>();
        if (letter.former() != null) {
            store.find(letter.former())
                    .ifPresent(former -> related.add(new Related(
                            former.url(),
                            former.title(),
                            text("letter.recalls") + " · " + name("letter.state", former.state()))));
        }
        if (letter.state().frozen() && letter.answer() != Letter.Answer.NONE) {
            for (var row : lists.reminders(letter.id())) {
                related.add(new Related(
                        "/letters/" + row.id(),
                        row.title(),
                        text("letter.recalled") + " · " + name("letter.state", row.state())));
            }
        }
        return related;
    }
}
