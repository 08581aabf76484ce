package pl.oparcie.contract;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words of the contract in plain language. Ukrainian stands here and not among the messages: the program itself speaks two languages. */
record PlainLabels(Map<String, String> words) {

    /** The labels of a language, if there are any. */
    static Optional<PlainLabels> in(String language) {
        return switch (language) {
            case "pl" -> Optional.of(new PlainLabels(polish()));
            case "en" -> Optional.of(new PlainLabels(english()));
            case "uk" -> Optional.of(new PlainLabels(ukrainian()));
            default -> Optional.empty();
        };
    }

    String get(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Map<String, String> polish() {
        return Map.ofEntries(
                Map.entry("title", "Nasz kontrakt – prostymi słowami"),
                Map.entry(
                        "intro",
                        "To jest umowa między Panią lub Panem a pracownikiem socjalnym. Obie strony coś obiecują."),
                Map.entry("who", "Kto się umawia"),
                Map.entry("you", "Pani / Pan"),
                Map.entry("worker", "Pracownik socjalny"),
                Map.entry("why", "Skąd ta umowa"),
                Map.entry("hard", "Co jest trudne"),
                Map.entry("strong", "Co jest mocną stroną"),
                Map.entry("against", "Co przeszkadza"),
                Map.entry("goals", "Co chcemy osiągnąć"),
                Map.entry("you-do", "Co Pani / Pan zrobi"),
                Map.entry("worker-does", "Co zrobi pracownik socjalny"),
                Map.entry("when", "Kiedy"),
                Map.entry("from-to", "Umowa trwa"),
                Map.entry("from-signing", "od dnia podpisania"),
                Map.entry("meet", "Sprawdzamy razem, jak idzie"),
                Map.entry("until", "do"),
                Map.entry("remember", "Ważne"),
                Map.entry(
                        "change",
                        "Coś się nie udaje? Proszę powiedzieć. Umowę można zmienić, gdy zgodzą się obie strony."),
                Map.entry(
                        "refuse",
                        "Gdy ktoś nie chce umowy albo jej nie dotrzymuje, ośrodek może ograniczyć pomoc. O tym zawsze jest osobna decyzja, od której można się odwołać (art. 11 ustawy o pomocy społecznej)."),
                Map.entry("sign-you", "podpis Pani / Pana"),
                Map.entry("sign-worker", "podpis pracownika socjalnego"));
    }

    private static Map<String, String> english() {
        return Map.ofEntries(
                Map.entry("title", "Our contract in plain words"),
                Map.entry(
                        "intro",
                        "This is an agreement between you and the social worker. Both sides promise something."),
                Map.entry("who", "Who agrees"),
                Map.entry("you", "You"),
                Map.entry("worker", "Social worker"),
                Map.entry("why", "Why we agree"),
                Map.entry("hard", "What is hard"),
                Map.entry("strong", "What is strong"),
                Map.entry("against", "What is in the way"),
                Map.entry("goals", "What we want to reach"),
                Map.entry("you-do", "What you will do"),
                Map.entry("worker-does", "What the social worker will do"),
                Map.entry("when", "When"),
                Map.entry("from-to", "The agreement lasts"),
                Map.entry("from-signing", "from the day of signing"),
                Map.entry("meet", "We look together how it goes"),
                Map.entry("until", "until"),
                Map.entry("remember", "Important"),
                Map.entry(
                        "change",
                        "Something does not work? Please say so. The agreement can change when both sides agree."),
                Map.entry(
                        "refuse",
                        "When somebody does not want the agreement or does not keep it, the centre may limit help. That is always a decision of its own, and one can appeal (art. 11 of the Social Assistance Act)."),
                Map.entry("sign-you", "your signature"),
                Map.entry("sign-worker", "signature of the social worker"));
    }

    private static Map<String, String> ukrainian() {
        return Map.ofEntries(
                Map.entry("title", "Наш контракт – простими словами"),
                Map.entry("intro", "Це угода між Вами і соціальним працівником. Обидві сторони щось обіцяють."),
                Map.entry("who", "Хто домовляється"),
                Map.entry("you", "Ви"),
                Map.entry("worker", "Соціальний працівник"),
                Map.entry("why", "Звідки ця угода"),
                Map.entry("hard", "Що є важким"),
                Map.entry("strong", "Що є сильною стороною"),
                Map.entry("against", "Що заважає"),
                Map.entry("goals", "Чого ми хочемо досягти"),
                Map.entry("you-do", "Що зробите Ви"),
                Map.entry("worker-does", "Що зробить соціальний працівник"),
                Map.entry("when", "Коли"),
                Map.entry("from-to", "Угода діє"),
                Map.entry("from-signing", "з дня підписання"),
                Map.entry("meet", "Разом перевіряємо, як іде справа"),
                Map.entry("until", "до"),
                Map.entry("remember", "Важливо"),
                Map.entry(
                        "change",
                        "Щось не виходить? Скажіть, будь ласка. Угоду можна змінити, якщо погодяться обидві сторони."),
                Map.entry(
                        "refuse",
                        "Якщо хтось не хоче угоди або не дотримується її, центр може обмежити допомогу. Про це завжди є окреме рішення, яке можна оскаржити (ст. 11 закону про соціальну допомогу)."),
                Map.entry("sign-you", "Ваш підпис"),
                Map.entry("sign-worker", "підпис соціального працівника"));
    }
}
