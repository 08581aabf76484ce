package pl.oparcie.platform.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a rule stands, in the language of the page. Sources are kept in Polish, as they are quoted on paper; in English the acts have
 * their English names, while article, paragraph and number of the journal are quoted as they are.
 */
public final class Law {

    /** The longer first: a shorter one may be a part of it. */
    private static final Map<String, String> ENGLISH = new LinkedHashMap<>();

    static {
        ENGLISH.put("projekt zmiany rozporządzenia z grudnia 2025", "draft change of the regulation of December 2025");
        ENGLISH.put(
                "ustawy o pomocy osobom uprawnionym do alimentów",
                "of the Act on help for those entitled to maintenance");
        ENGLISH.put("ustawy o pomocy państwa w wychowywaniu dzieci", "of the Act on state help in raising children");
        ENGLISH.put("ustawy o dodatkach mieszkaniowych", "of the Act on housing benefits");
        ENGLISH.put("ustawy o pomocy społecznej", "of the Social Assistance Act");
        ENGLISH.put("ustawy z 12.03.2004", "of the Act of 12.03.2004");
        ENGLISH.put("rozporządzenie w sprawie kryteriów od", "regulation on the criteria since");
        ENGLISH.put("rozporządzenie w sprawie kryteriów", "regulation on the criteria");
        ENGLISH.put("z grudnia 2025 (konsultacje)", "of December 2025 (in consultation)");
        ENGLISH.put("projekt zmiany", "draft change of");
        ENGLISH.put("rozporządzenie,", "regulation,");
        ENGLISH.put("rozporządzenia", "of the regulation");
        ENGLISH.put("(segment obowiązkowy)", "(obligatory segment)");
        ENGLISH.put("(dziewięć części)", "(nine parts)");
        ENGLISH.put("(w konsultacjach)", "(in consultation)");
        ENGLISH.put("(początek okresu z pamięci)", "(start of the period from memory)");
        ENGLISH.put("(koniec okresu z pamięci)", "(end of the period from memory)");
        ENGLISH.put("(dzień początkowy umowny)", "(first day assumed)");
        ENGLISH.put("(lista tytułów)", "(list of titles)");
        ENGLISH.put("(rodzaj szkoły)", "(kind of school)");
        ENGLISH.put("(„w szczególności”)", "(“in particular”)");
        ENGLISH.put("(numer przyjęty z lat 2012-2017)", "(number taken from 2012-2017)");
        ENGLISH.put("(przedmiot według druku z 2016 r.)", "(subject after the form of 2016)");
        ENGLISH.put("(użytki poniżej 1 ha; z pamięci)", "(land under 1 ha; from memory)");
        ENGLISH.put(
                "układ odtworzony z przepisów, które zlecają wywiad",
                "layout reconstructed from the rules that order the interview");
        ENGLISH.put("wzór odtworzony z granic", "formula reconstructed from the limits");
        ENGLISH.put("układ odtworzony", "layout reconstructed");
        ENGLISH.put("układ pól własny", "fields in a layout of our own");
        ENGLISH.put("litera odtworzona", "letter reconstructed");
        ENGLISH.put("brzmienie odtworzone", "wording reconstructed");
        ENGLISH.put("wartości odtworzone", "values reconstructed");
        ENGLISH.put("wartości z praktyki, rozszerzone", "values from practice, extended");
        ENGLISH.put("wartości z praktyki", "values from practice");
        ENGLISH.put("z pamięci, nie sprawdzono", "from memory, not verified");
        ENGLISH.put("wniosek o dodatek mieszkaniowy", "application for housing benefit");
        ENGLISH.put("kolumny według systemu monitoringu KSMPS", "columns after the monitoring system KSMPS");
        ENGLISH.put("zwyczaj ośrodka", "custom of the centre");
        ENGLISH.put("praktyka kancelaryjna ośrodka", "office practice of the centre");
        ENGLISH.put("układ czterech pytań jak w", "four questions as in the");
        ENGLISH.put("narzędzie T", "tool T");
        ENGLISH.put(" katalogu", " of the catalogue");
        ENGLISH.put("praktyka;", "practice;");
        ENGLISH.put("kody krajów ISO 3166", "country codes of ISO 3166");
        ENGLISH.put("brak uchwały", "no resolution");
        ENGLISH.put("rada gminy może kryterium tylko podwyższyć", "a council may only raise a criterion");
        ENGLISH.put("ustawy;", "of the Act;");
        ENGLISH.put("część", "part");
        ENGLISH.put("załącznik", "annex");
        ENGLISH.put("zał.", "annex");
        ENGLISH.put(" i ", " and ");
    }

    private Law() {}

    /** The source as the page says it. */
    public static String now(String source) {
        return Texts.language().equals("en") ? english(source) : source;
    }

    static String english(String source) {
        var said = source;
        for (var phrase : ENGLISH.entrySet()) {
            said = said.replace(phrase.getKey(), phrase.getValue());
        }
        return said;
    }
}
