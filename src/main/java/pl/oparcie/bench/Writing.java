package pl.oparcie.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms: an activity with its autosave, the director's queue, a new case for a worker. */
final class Writing {

    private static final String FACTS = """
            Rozmowa z panią w kuchni, dzieci w szkole. Czynsz opłacony za październik, zaległość z lata rozłożona na raty. Lekarz \
            wystawił skierowanie do poradni; wizyta w przyszłym tygodniu. Umówiono wspólne wyjście do urzędu pracy i telefon w piątek.""";

    private Writing() {}

    /** Opens the form of a new activity, writes, lets the program keep the unfinished words twice, and saves. */
    static boolean activity(Someone who) throws InterruptedException {
        var one = who.someCase();
        if (one.isEmpty()) {
            return false;
        }
        var path = one.get() + "/activities/new";
        var fields = call(who.visitor().get(Action.ACTIVITY_FORM, path).body(), path, who);
        if (fields.isEmpty()) {
            return true; // a closed case: nothing is written there
        }
        fields.put("facts", FACTS.substring(0, FACTS.length() / 2));
        keep(who, fields);
        fields.put("facts", FACTS);
        keep(who, fields);
        var saved = who.visitor().post(Action.ACTIVITY_SAVE, path, fields);
        if (saved.taken()) {
            who.meets(who.visitor().get(Action.CASE, saved.location().orElse("/")));
        }
        return true;
    }

    /** The form of a call, filled in but for its facts; empty when the page has no form. */
    static Map<String, String> call(String page, String path, Someone who) {
        var fields = new LinkedHashMap<>(Html.form(page, path).orElse(Map.of()));
        if (!fields.isEmpty()) {
            fields.put("kind", "PHONE");
            fields.put("minutes", Integer.toString(5 + who.random().nextInt(50)));
            fields.put("title", "Telefon w sprawie czynszu");
            fields.putIfAbsent("onDate", who.samples().today());
            fields.replace("onDate", "", who.samples().today());
        }
        if (!Html.choices(page, "firstContact")
                .isEmpty()) { // the first activity of a case says what came of the first contact
            fields.put("firstContact", "HELD");
            fields.put("informed", "TOLD");
        }
        return fields;
    }

    private static void keep(Someone who, Map<String, String> fields) throws InterruptedException {
        who.visitor().post(Action.AUTOSAVE, "/drafts/" + fields.get("_form"), fields);
    }

    /** A contract is opened from the list and evaluated, each goal and action with a light. */
    static boolean evaluate(Someone who) throws InterruptedException {
        var list = who.visitor().get(Action.CONTRACTS, "/contracts").body();
        var one = who.any(Html.ids(list, "/contracts"));
        if (one.isEmpty()) {
            return true;
        }
        var path = one.get() + "/evaluate";
        var contract = who.visitor().get(Action.CONTRACT, one.get()).body();
        if (!Html.links(contract, path)) {
            return true; // somebody else's, or suspended
        }
        var page = who.visitor().get(Action.EVALUATION_FORM, path).body();
        var fields = new LinkedHashMap<>(Html.form(page, path).orElse(Map.of()));
        Html.radios(page, "light.").forEach(name -> fields.put(name, "IN_PROGRESS"));
        fields.put("statement", "Idzie powoli, ale idzie. Najtrudniejsze są dojazdy.");
        fields.put("conclusion", "CONTINUE");
        fields.put("signed", "BOTH");
        fields.put("words", "Ustalenia dotrzymane w większości; warto pracować dalej.");
        var saved = who.visitor().post(Action.EVALUATION_SAVE, path, fields);
        if (saved.taken()) {
            who.visitor().get(Action.EVALUATION, saved.location().orElse("/"));
        }
        return true;
    }

    /** Scaling questions are asked again, and the answers kept as the next version. */
    static boolean tool(Someone who) throws InterruptedException {
        var one = who.any(who.samples().toolsOf(who.name(), "SCALES"));
        if (one.isEmpty()) {
            return false;
        }
        var page = who.visitor().get(Action.TOOL_FORM, one.get() + "/again").body();
        var action = Html.again(page);
        var fields = new LinkedHashMap<>(
                action.flatMap(path -> Html.form(page, path)).orElse(Map.of()));
        Html.radios(page, "questions.0.now")
                .forEach(name -> fields.put(name, Integer.toString(who.random().nextInt(11))));
        if (action.isPresent()) {
            var saved = who.visitor().post(Action.TOOL_SAVE, action.get(), fields);
            if (saved.taken()) {
                who.visitor().get(Action.TOOL, saved.location().orElse("/"));
            }
        }
        return true;
    }

    /** A benefits worker finds somebody and sends an indication for social work to the director. */
    static boolean indicate(Someone who) throws InterruptedException {
        var person = who.samples().anybody(who.random());
        var found = who.visitor()
                .post(Action.INDICATION_FIND, "/indications/find", Map.of("q", person.last() + " " + person.first()));
        var path = who.any(Html.indicated(found.body()));
        if (path.isEmpty()) {
            return true;
        }
        var page = who.visitor().get(Action.INDICATION_FORM, path.get()).body();
        var fields = new LinkedHashMap<>(Html.form(page, "/indications").orElse(Map.of()));
        who.any(Html.boxes(page, "reasons")).ifPresent(reason -> fields.put("reasons", reason));
        who.any(Html.boxes(page, "areas")).ifPresent(area -> fields.put("areas", area));
        fields.put("otherReason", "zadłużenie"); // asked only with the reason "other"
        fields.put("problem", FACTS);
        fields.put("expectation", "Uporządkowanie zaległości i stała praca.");
        who.visitor().post(Action.INDICATION_SAVE, "/indications", fields);
        return true;
    }

    /** The next indication of the queue is read and accepted. */
    static boolean accept(Someone who) throws InterruptedException {
        var queue = who.visitor().get(Action.QUEUE, "/indications/queue");
        var path = queue.location().orElse("");
        if (!path.startsWith("/indications/")) {
            return false;
        }
        var page = who.visitor().get(Action.QUEUE, path).body();
        var fields = Html.form(page, path + "/accept");
        if (fields.isPresent()) {
            who.visitor().post(Action.ACCEPT, path + "/accept", fields.get());
        }
        return true;
    }

    /** An accepted indication is given to the worker whom the program proposes, or to the first of the list. */
    static boolean assign(Someone who) throws InterruptedException {
        var list = who.visitor().get(Action.ASSIGNMENTS, "/assignments").body();
        var path = who.any(Html.ids(list, "/assignments"));
        if (path.isEmpty()) {
            return true;
        }
        var page = who.visitor().get(Action.ASSIGN_FORM, path.get()).body();
        var fields = Html.form(page, path.get());
        var workers = Html.choices(page, "lead");
        if (fields.isPresent() && !workers.isEmpty()) {
            fields.get().put("lead", workers.getFirst());
            who.visitor().post(Action.ASSIGN, path.get(), fields.get());
        }
        return true;
    }
}
