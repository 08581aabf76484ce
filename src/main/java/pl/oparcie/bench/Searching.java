package pl.oparcie.bench;

import java.util.Map;

/** Looking for people, in every way people do. */
final class Searching {

    private Searching() {}

    static boolean exact(Someone who) throws InterruptedException {
        var person = who.samples().anybody(who.random());
        return search(who, Action.SEARCH_EXACT, person.last() + " " + person.first());
    }

    static boolean wrong(Someone who) throws InterruptedException {
        var person = who.samples().anybody(who.random());
        return search(who, Action.SEARCH_WRONG, Misspelling.wrong(person.last(), who.random()) + " " + person.first());
    }

    static boolean declined(Someone who) throws InterruptedException {
        var person = who.samples().anybody(who.random());
        return search(who, Action.SEARCH_DECLINED, Misspelling.declined(person.last()));
    }

    static boolean former(Someone who) throws InterruptedException {
        return search(who, Action.SEARCH_FORMER, Samples.any(who.samples().formerNames(), who.random()));
    }

    static boolean pesel(Someone who) throws InterruptedException {
        return search(who, Action.SEARCH_PESEL, Samples.any(who.samples().pesels(), who.random()));
    }

    static boolean phone(Someone who) throws InterruptedException {
        return search(who, Action.SEARCH_PHONE, Samples.any(who.samples().phones(), who.random()));
    }

    static boolean address(Someone who) throws InterruptedException {
        return search(who, Action.SEARCH_ADDRESS, Samples.any(who.samples().addresses(), who.random()));
    }

    private static boolean search(Someone who, Action action, String words) throws InterruptedException {
        if (words.isBlank()) {
            return false;
        }
        who.meets(who.visitor().post(action, "/search", Map.of("q", words)));
        return true;
    }
}
