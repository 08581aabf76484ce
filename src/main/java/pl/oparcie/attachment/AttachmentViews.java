package pl.oparcie.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.oparcie.attachment.view.AttachmentFormPage;
import pl.oparcie.attachment.view.AttachmentList;
import pl.oparcie.attachment.view.AttachmentPage;
import pl.oparcie.code.CodeBook;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Documents in words, for the pages of all modules. */
@Component
public class AttachmentViews {

    private static final List<String> KINDS = List.of("attachment-kind", "evidence-document");
    private static final double KILOBYTE = 1024;

    private final CodeBook codes;
    private final Today today;

    AttachmentViews(CodeFiles files, Today today) {
        this.codes = CodeBook.of(files);
        this.today = today;
    }

    /**
     * The list of documents with its button.
     *
     * @param mayAdd whether the reader may add one
     */
    public AttachmentList list(Owner owner, List<Attachment> attachments, boolean mayAdd) {
        return new AttachmentList(
                mayAdd ? "/attachments/new/" + owner.kind().toLowerCase(Locale.ROOT) + "/" + owner.id() : null,
                attachments.stream().map(this::row).toList());
    }

    private AttachmentList.Row row(Attachment one) {
        return new AttachmentList.Row(
                url(one.id()),
                one.title(),
                Stream.of(
                                kind(one.kind()),
                                one.dated() == null ? "" : Texts.text("attachment.of-day", Texts.date(one.dated())),
                                Texts.text("attachment.added", Texts.dateTime(one.addedAt()), said(one.addedByName())),
                                type(one.type()) + ", " + size(one.size()))
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(""),
                one.pages() > 0 && !one.destroyed() ? url(one.id()) + "/versions/" + one.current() + "/pages/0" : null,
                one.destroyed()
                        ? Texts.text("attachment.destroyed")
                        : one.cancelled() ? Texts.text("attachment.cancelled") : null);
    }

    static String url(AttachmentId id) {
        return "/attachments/" + id;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The kind of a document in words. */
    public String kind(String code) {
        return kind(code, Words::now);
    }

    /** The same in Polish, as the file is kept, whatever the language of the page. */
    public String kindInFile(String code) {
        return kind(code, Words::pl);
    }

    private String kind(String code, Function<Words, String> language) {
        for (var list : KINDS) {
            var words = codes.words(list, code, today.date());
            if (words.isPresent()) {
                return language.apply(words.get());
            }
        }
        return code;
    }

    private static String type(String type) {
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "message/rfc822" -> "EML";
            case "text/plain" -> "TXT";
            case OfficeFile.DOCX -> "DOCX";
            case OfficeFile.XLSX -> "XLSX";
            case OfficeFile.ODT -> "ODT";
            case OfficeFile.ODS -> "ODS";
            case SignedFile.ASIC_E, SignedFile.ASIC_S -> "ASiC";
            case SignedFile.XADES -> "XAdES";
            case SignedFile.CADES -> "CAdES";
            default -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        };
    }

    private static String size(long bytes) {
        var kilo = bytes / KILOBYTE;
        return kilo < KILOBYTE
                ? Math.max(1, Math.round(kilo)) + " kB"
                : String.format(Locale.forLanguageTag(Texts.language()), "%.1f MB", kilo / KILOBYTE);
    }

    /** Kinds to choose from; an identity document is seen, never kept. */
    List<Option> kinds() {
        return KINDS.stream()
                .flatMap(list -> codes.list(list, today.date()).stream())
                .filter(value -> !value.code().equals(AttachmentRule.IDENTITY))
                .map(value -> new Option(value.code(), value.label().now()))
                .toList();
    }

    List<Option> forms() {
        return codes.list("document-form", today.date()).stream()
                .filter(value -> !value.code().equals("SEEN"))
                .map(value -> new Option(value.code(), value.label().now()))
                .toList();
    }

    boolean isKind(String code) {
        return kinds().stream().anyMatch(kind -> kind.value().equals(code));
    }

    AttachmentFormPage form(String title, String back, String action, boolean adding, int megabytes, Fields fields) {
        return new AttachmentFormPage(
                Texts.text(adding ? "attachment.new" : "attachment.edit"),
                title,
                action,
                back,
                Texts.text("attachment.title"),
                adding,
                megabytes,
                kinds(),
                Option.of(Origin.class, "attachment.origin"),
                forms(),
                Option.of(Signature.Kind.class, "attachment.signature"),
                fields);
    }

    AttachmentPage page(
            AttachmentDesk.Opened opened, int shown, int megabytes, Fields replace, Fields cancel, Fields destroy) {
        var one = opened.attachment();
        var version = opened.versions().stream()
                .filter(it -> it.number() == shown)
                .findFirst()
                .orElseThrow(() -> new pl.oparcie.platform.NotFound("attachment"));
        var pages = new ArrayList<String>();
        for (var page = 1; page <= version.pages() && !version.destroyed(); page++) {
            pages.add(url(one.id()) + "/versions/" + shown + "/pages/" + page);
        }
        return new AttachmentPage(
                url(one.id()),
                one.title(),
                opened.title(),
                opened.of().url(opened.owner()),
                Texts.text("attachment.title"),
                facts(one, version),
                pages,
                pages.isEmpty() && !version.destroyed()
                        ? Texts.text("attachment.no-preview", type(version.type()))
                        : null,
                versions(opened, shown),
                one.cancelled()
                        ? Texts.text(
                                "attachment.cancelled-why", Texts.dateTime(one.cancelledAt()), said(one.cancelReason()))
                        : null,
                version.destroyed()
                        ? Texts.text(
                                "attachment.destroyed-why",
                                Texts.dateTime(version.destroyedAt()),
                                said(version.destroyedReason()))
                        : null,
                opened.mayDestroy().contains(shown),
                Option.of(AttachmentController.Unlawful.class, "attachment.unlawful"),
                opened.mayChange(),
                opened.mayDescribe(),
                opened.mayCancel(),
                opened.mustSayWhy(),
                !version.destroyed()
                        && (version.type().equals("application/pdf")
                                || version.type().startsWith("image/")),
                shown,
                one.current(),
                megabytes,
                replace,
                cancel,
                destroy);
    }

    private List<AttachmentPage.Version> versions(AttachmentDesk.Opened opened, int shown) {
        var one = opened.attachment();
        return opened.versions().stream()
                .map(it -> new AttachmentPage.Version(
                        Texts.text("attachment.version", it.number()),
                        it.name() + " · " + type(it.type()) + ", " + size(it.size()) + " · "
                                + Texts.text("attachment.added", Texts.dateTime(it.addedAt()), said(it.addedByName()))
                                + (it.reason() == null ? "" : ". " + it.reason())
                                + (it.destroyed() ? " · " + Texts.text("attachment.destroyed") : ""),
                        it.number() == one.current() ? url(one.id()) : url(one.id()) + "/versions/" + it.number(),
                        it.destroyed() ? null : url(one.id()) + "/versions/" + it.number() + "/file",
                        it.number() == shown))
                .toList();
    }

    private List<AttachmentPage.Fact> facts(Attachment one, AttachmentStore.Version version) {
        var facts = new ArrayList<AttachmentPage.Fact>();
        fact(facts, "attachment.kind", kind(one.kind()));
        fact(facts, "attachment.origin", Texts.name("attachment.origin", one.origin()));
        fact(facts, "attachment.dated", Texts.date(one.dated()));
        if (one.form() != null) {
            fact(facts, "attachment.form", codes.label("document-form", one.form(), today.date()));
        }
        if (one.certifiedBy() != null) {
            fact(facts, "attachment.certified", one.certifiedBy() + ", " + Texts.date(one.certifiedOn()));
        }
        fact(facts, "attachment.submitter-note", said(one.submitterNote()));
        var signature = one.signature();
        if (signature != null) {
            fact(
                    facts,
                    "attachment.signed",
                    said(one.signedBy()) + ", " + Texts.name("attachment.signature", signature)
                            + (one.signedOn() == null ? "" : ", " + Texts.date(one.signedOn())));
        }
        fact(facts, "attachment.file", version.name());
        fact(facts, "attachment.hash", version.sha256());
        return facts;
    }

    private static void fact(List<AttachmentPage.Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new AttachmentPage.Fact(Texts.text(label), value));
        }
    }
}
