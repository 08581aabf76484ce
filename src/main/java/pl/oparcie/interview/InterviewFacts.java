package pl.oparcie.interview;

import static pl.oparcie.platform.text.Texts.date;
import static pl.oparcie.platform.text.Texts.name;
import static pl.oparcie.platform.text.Texts.text;
import static pl.oparcie.platform.text.Texts.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import pl.oparcie.interview.view.InterviewPage.Fact;

/** The order and the course of an interview in words. */
final class InterviewFacts {

    private InterviewFacts() {}

    static List<Fact> of(Interview interview, List<List<String>> keeping) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text("interview.f.learnedOn"), date(interview.learnedOn())));
        facts.add(new Fact(text("interview.f.source"), name("interview.source", interview.source())));
        if (interview.kind().hasTerm()) {
            facts.add(new Fact(text("interview.f.mode"), name("interview.mode", interview.mode())));
        }
        facts.add(new Fact(
                text("interview.f.dueOn"),
                interview.dueOn() == null ? text("interview.no-due") : date(interview.dueOn())));
        if (interview.updateReason() != null) {
            facts.add(new Fact(
                    text("interview.f.updateReason"), name("interview.update-reason", interview.updateReason())));
        }
        add(facts, "helpedPerson", interview.helpedPerson());
        if (interview.relativePurpose() != null) {
            facts.add(new Fact(
                    text("interview.f.relativePurpose"),
                    name("interview.relative-purpose", interview.relativePurpose())));
        } else if (interview.kind().aboutHelp()) {
            facts.add(new Fact(text("interview.f.purpose"), name("interview.purpose", interview.purpose())));
        }
        add(facts, "applicationOn", date(interview.applicationOn()));
        if (interview.ground() != null) {
            add(facts, "requester", interview.requester());
            add(facts, "requestMark", interview.requestMark());
            add(facts, "requestOn", date(interview.requestOn()));
            facts.add(new Fact(text("interview.f.ground"), name("interview.ground", interview.ground())));
        }
        if (interview.plannedOn() != null && interview.heldOn() == null) {
            facts.add(new Fact(text("interview.f.planned"), planned(interview)));
        }
        add(facts, "secondWorker", interview.secondWorker());
        if (interview.police()) {
            facts.add(new Fact(text("interview.f.police"), text("interview.yes")));
        }
        if (interview.consentOn() != null) {
            facts.add(new Fact(
                    text("interview.f.consent"),
                    date(interview.consentOn()) + ", " + Objects.requireNonNullElse(interview.consentGiver(), "")));
        }
        facts.add(new Fact(text("interview.f.ordered"), date(interview.orderedOn()) + ", " + interview.orderer()));
        add(facts, "note", interview.note());
        add(facts, "heldOn", date(interview.heldOn()));
        add(facts, "signature", Objects.requireNonNullElse(interview.signature(), ""));
        add(
                facts,
                interview.onPaper() ? "paperOn" : interview.kind().signed("statementOn"),
                date(interview.statementOn()));
        if (!interview.statementNote().isEmpty()) {
            add(
                    facts,
                    "statementNote",
                    text(
                            "interview.noted",
                            interview.statementNote(),
                            date(interview.statementNotedOn()),
                            interview.worker()));
        }
        if (interview.acceptedOn() != null) {
            add(facts, "accepted", date(interview.acceptedOn()) + ", " + interview.acceptedName());
        }
        add(facts, "headOpinion", interview.headOpinion());
        add(facts, "filedOn", date(interview.filedOn()));
        add(facts, "endedOn", date(interview.endedOn()));
        add(facts, "endReason", interview.endReason());
        add(facts, "nextUpdateOn", date(interview.nextUpdateOn()));
        keeping.stream()
                .filter(row -> !row.getLast().isEmpty())
                .forEach(row -> facts.add(new Fact(row.getFirst(), row.getLast())));
        return facts;
    }

    private static void add(List<Fact> facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(new Fact(text("interview.f." + key), words));
        }
    }

    private static String planned(Interview interview) {
        return date(interview.plannedOn())
                + (interview.plannedAt() == null ? "" : ", " + time(interview.plannedAt()))
                + (interview.place() == null ? "" : ", " + name("interview.place", interview.place()));
    }
}
