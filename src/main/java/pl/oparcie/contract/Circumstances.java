package pl.oparcie.contract;

import static pl.oparcie.platform.text.Texts.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the register and the diagnosis say of a household, to propose of the library only what fits.
 *
 * @param reasons the problems of the diagnosis
 * @param facts what holds, or is not known: what is not known is no reason to hide anything
 */
record Circumstances(List<String> reasons, Set<Suits> facts) {

    static Circumstances of(ContractStore.Known known, List<String> reasons, ContractKind kind, LocalDate today) {
        var facts = EnumSet.noneOf(Suits.class);
        for (var it : known.members()) {
            var born = it.birthDate();
            if (it.subject()) {
                addSex(facts, it.sex());
            }
            if (born == null ? !it.subject() : born.isAfter(today.minusYears(ContractRules.ADULT))) {
                facts.add(Suits.CHILDREN);
            }
            if (!"PL".equals(it.citizenship())) {
                facts.add(Suits.FOREIGNER);
            }
        }
        add(facts, Suits.TOGETHER, known.members().size() > 1);
        add(facts, Suits.HOMELESS, known.homeless() || reasons.contains("HOMELESSNESS"));
        add(facts, Suits.JOBLESS, kind == ContractKind.B || reasons.contains("UNEMPLOYMENT"));
        add(facts, Suits.DISABLED, Stream.of("DISABILITY", "ILLNESS").anyMatch(reasons::contains));
        add(facts, Suits.FOREIGNER, reasons.contains("INTEGRATION"));
        return new Circumstances(reasons, facts);
    }

    private static void addSex(Set<Suits> facts, String sex) {
        add(facts, Suits.WOMAN, !sex.equals("M"));
        add(facts, Suits.MAN, !sex.equals("F"));
    }

    private static void add(Set<Suits> facts, Suits fact, boolean holds) {
        if (holds) {
            facts.add(fact);
        }
    }

    /** A set fits when it is for everybody, answers a problem of the diagnosis, or is for one of those who are here. */
    boolean fits(Library.Entry set) {
        return set.suits().isEmpty()
                || set.reasons().stream().anyMatch(reasons::contains)
                || set.suits().stream().anyMatch(facts::contains);
    }

    boolean fits(Library.Act act) {
        return act.suits() == null || facts.contains(act.suits());
    }

    /** Why something does not fit, in words. */
    static String why(Collection<Suits> suits) {
        return suits.stream().map(it -> text("contract.suits-not." + it)).collect(Collectors.joining(", "));
    }

    static String why(@Nullable Suits suits) {
        return suits == null ? "" : why(List.of(suits));
    }
}
