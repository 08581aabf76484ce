package pl.oparcie.casework.transfer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.CaseSection;
import pl.oparcie.casework.CaseWaiting;
import pl.oparcie.casework.transfer.TransferStore.State;
import pl.oparcie.casework.view.DataPage;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.desk.DeskCard;
import pl.oparcie.platform.desk.DeskLine;
import pl.oparcie.platform.desk.DeskSource;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Where a transfer is seen: on the receiver's desk, on top of the case, in its data. */
@Component
class TransferViews implements DeskSource, CaseWaiting, CaseSection {

    private final TransferStore store;
    private final Questions questions;
    private final Access access;

    TransferViews(TransferStore store, Questions questions, Access access) {
        this.store = store;
        this.questions = questions;
        this.access = access;
    }

    @Override
    public DeskCard card() {
        return DeskCard.FOR_ME;
    }

    @Override
    public List<Question<?>> questions() {
        return List.of(TransferStore.waitingForMe());
    }

    @Override
    public List<DeskLine> lines() {
        return questions.list(TransferStore.waitingForMe()).stream()
                .map(one -> new DeskLine(
                        Texts.dayMonth(day(one)),
                        Texts.text("casework.desk.transfer", one.caseName()),
                        "/cases/" + one.caseId() + "/transfer/answer",
                        Texts.text("casework.desk.transfer-why", one.proposer()),
                        day(one),
                        "wait",
                        Texts.text("casework.desk.to-accept")))
                .toList();
    }

    private static LocalDate day(TransferStore.Transfer one) {
        return LocalDate.ofInstant(one.proposedAt(), Today.ZONE);
    }

    @Override
    public List<Question<?>> questions(CaseId id) {
        return List.of(TransferStore.waitingIn(id));
    }

    @Override
    public List<Waiting> waiting(CaseHeaders.About about) {
        return store
                .proposed(about.id())
                .map(one -> {
                    var mine = TransferService.receives(one);
                    return new Waiting(
                            about.id(),
                            Texts.text(
                                    mine ? "casework.waiting.transfer-mine" : "casework.waiting.transfer",
                                    one.proposer(),
                                    one.toName()),
                            Texts.text(mine ? "casework.waiting.answer" : "common.show"),
                            mine || access.may(CaseAction.HAND_ON, about.id())
                                    ? "/cases/" + about.id() + "/transfer/answer"
                                    : "/cases/" + about.id() + "/data");
                })
                .stream()
                .toList();
    }

    @Override
    public Part part() {
        return Part.TRANSFERS;
    }

    @Override
    public List<Question<?>> itemQuestions(CaseId id) {
        return List.of(TransferStore.of(id));
    }

    @Override
    public List<DataPage.Item> items(CaseId id) {
        return questions.list(TransferStore.of(id)).stream()
                .map(one -> new DataPage.Item(
                        Texts.date(day(one)),
                        Texts.text(
                                "casework.transfer.row", one.fromName() == null ? "–" : one.fromName(), one.toName()),
                        one.remark() == null ? one.reason() : one.reason() + "\n" + one.remark(),
                        one.state() == State.PROPOSED
                                ? "wait"
                                : one.state() == State.ACCEPTED || one.state() == State.DONE ? "ok" : "calm",
                        Texts.name("casework.transfer.state", one.state()),
                        one.state() == State.PROPOSED ? "/cases/" + id + "/transfer/answer" : null,
                        one.state() == State.PROPOSED ? Texts.text("common.show") : null))
                .toList();
    }
}
