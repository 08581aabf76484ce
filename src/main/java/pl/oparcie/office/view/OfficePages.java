package pl.oparcie.office.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.attachment.view.AttachmentList;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** Pages of the office. */
public final class OfficePages {

    private OfficePages() {}

    public record Fact(String label, String value) {}

    /** A register of letters. */
    public record RegisterPage(
            String place,
            Fields filter,
            List<Option> states,
            List<RegisterPage.Row> rows,
            boolean filtered,
            @Nullable String next,
            String day) {

        public record Row(
                String no,
                String url,
                String title,
                String who,
                String date,
                String mark,
                String kind,
                String state,
                String stateKind) {}
    }

    /** The form of a letter that came, or went out. */
    public record LetterFormPage(
            String place,
            Fields fields,
            List<Option> kinds,
            List<Option> access,
            List<Option> channels,
            List<Option> senders) {}

    /** A letter of the register. */
    public record LetterPage(
            String url,
            String title,
            String sub,
            String state,
            String stateKind,
            List<Fact> facts,
            @Nullable String caseUrl,
            @Nullable String card,
            AttachmentList documents,
            boolean mayGive,
            boolean mayTake,
            boolean maySend,
            boolean mayArrive,
            boolean mayCancel,
            List<Option> channels,
            List<Option> proofs,
            List<Named> named,
            List<Awaited> awaited,
            Fields give,
            Fields end,
            boolean register,
            int version) {

        /** A letter that this one may be the answer to. */
        public record Awaited(String title, String url) {}

        /** A case found by a name, to hand the letter to. */
        public record Named(String mark, String who, String why) {}
    }

    /** The list of cases of a unit, class and year. */
    public record CaseListPage(
            Fields filter,
            List<Option> units,
            List<Option> classes,
            List<String> lines,
            List<CaseListPage.Row> rows,
            @Nullable String next,
            String query) {

        public record Row(
                String number,
                String mark,
                @Nullable String url,
                String title,
                String sender,
                String senderMark,
                String dated,
                String letter,
                String started,
                String closed,
                String handler,
                String remarks) {}
    }

    /** The file list. */
    public record FileListPage(
            boolean mayKeep,
            List<FileListPage.Row> rows,
            List<Unit> units,
            @Nullable Closing closing,
            Fields unit) {

        /** A unit about to be closed, and what that means. */
        public record Closing(String symbol, String words) {}

        public record Row(
                String symbol,
                String title,
                String category,
                String validity,
                String remarks,
                @Nullable String url,
                String mark,
                boolean group) {}

        public record Unit(String symbol, String name, boolean closed) {}
    }

    /** One class of the file list. */
    public record ClassFormPage(String action, String title, boolean fresh, Fields fields, List<Option> purposes) {}

    /** Cases whose time has run out, and the lists made of them. */
    public record RetentionPage(boolean mayPropose, List<Due> due, List<Made> lists, Fields fields) {

        public record Due(String id, String mark, String title, String category, String closed, String ends) {}

        public record Made(String no, String url, String line, String state, String stateKind) {}
    }

    /** One list of cases to be destroyed. */
    public record DestructionPage(
            String url,
            String no,
            String state,
            String stateKind,
            List<String> lines,
            List<RetentionPage.Due> cases,
            boolean mayAgree,
            boolean mayDestroy,
            boolean mayCancel,
            List<Fact> dryRun,
            Fields agree,
            Fields destroy) {}
}
