package pl.oparcie.casework.closing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.oparcie.access.Access;
import pl.oparcie.access.CaseId;
import pl.oparcie.casework.CaseAction;
import pl.oparcie.casework.CaseHeaders;
import pl.oparcie.casework.CaseSection;
import pl.oparcie.casework.CaseWaiting;
import pl.oparcie.casework.closing.ClosingStore.State;
import pl.oparcie.casework.view.DataPage;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.text.Texts;
import pl.oparcie.platform.web.Question;
import pl.oparcie.platform.web.Questions;

/** Where a closing is seen: on top of the case and in its data. */
@Component
class ClosingViews implements CaseWaiting, CaseSection {

    private final ClosingStore store;
    private final Questions questions;
    private final Access access;

    ClosingViews(ClosingStore store, Questions questions, Access access) {
        this.store = store;
        this.questions = questions;
        this.access = access;
    }

    @Override
    public List<Question<?>> questions(CaseId id) {
        return List.of(ClosingStore.of(id));
    }

    @Override
    public List<Waiting> waiting(CaseHeaders.About about) {
        return store
                .proposed(about.id())
                .map(one -> {
                    var decides = !one.proposedBy().equals(CurrentUser.me().value())
                            && access.may(CaseAction.DECIDE, about.id());
                    return new Waiting(
                            about.id(),
                            Texts.text("casework.waiting.closing", one.proposer(), Texts.date(one.proposedOn())),
                            Texts.text(decides ? "casework.waiting.decide" : "common.show"),
                            decides || one.proposedBy().equals(CurrentUser.me().value())
                                    ? "/cases/" + about.id() + "/closing/decision"
                                    : "/cases/" + about.id() + "/data");
                })
                .stream()
                .toList();
    }

    @Override
    public Part part() {
        return Part.CLOSINGS;
    }

    @Override
    public List<Question<?>> itemQuestions(CaseId id) {
        return List.of(ClosingStore.followUps(id), ClosingStore.of(id));
    }

    @Override
    public List<DataPage.Item> items(CaseId id) {
        var items = new ArrayList<DataPage.Item>();
        for (var one : questions.list(ClosingStore.followUps(id))) {
            items.add(new DataPage.Item(
                    Texts.date(one.on()),
                    Texts.text("casework.follow-up.row", Texts.text("casework.follow-up." + one.result())),
                    one.note(),
                    null,
                    null,
                    null,
                    null));
        }
        for (var one : questions.list(ClosingStore.of(id))) {
            items.add(new DataPage.Item(
                    Texts.date(one.proposedOn()),
                    Texts.text("casework.closing.row", Texts.name("casework.closing-code", one.code()), one.proposer()),
                    one.remark() == null ? one.note() : one.note() + "\n" + one.remark(),
                    one.state() == State.PROPOSED ? "wait" : one.state() == State.ACCEPTED ? "ok" : "calm",
                    Texts.name("casework.closing.state", one.state()),
                    null,
                    null));
        }
        return items;
    }
}
