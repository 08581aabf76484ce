package pl.oparcie.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.RuleViolation;
import pl.oparcie.register.person.Pesel;

/** What makes a number or an address unusable, said in words that tell how to mend it. */
public final class PersonChecks {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}\\.[^\\s@<>,;.]{2,}");

    private PersonChecks() {}

    /** Refuses a day of birth that has not come yet or is too long ago for anybody alive. */
    public static void birth(@Nullable LocalDate born, LocalDate today) {
        if (born != null && born.isAfter(today)) {
            throw new RuleViolation("register.person.born-later").at("birthDate");
        }
        if (born != null && NewPerson.tooOld(born, today)) {
            throw new RuleViolation("register.person.too-old").at("birthDate");
        }
    }

    /** Refuses a text that is not a PESEL number, naming what is wrong with it. */
    public static void pesel(@Nullable String digits) {
        if (digits != null) {
            peselProblem(digits).ifPresent(key -> {
                throw new RuleViolation(key).at("pesel");
            });
        }
    }

    /** The message key of the first thing wrong with a number. */
    public static Optional<String> peselProblem(String digits) {
        return Pesel.problems(digits.strip()).stream().findFirst().map(problem -> "register.pesel." + problem.name());
    }

    /** Nine digits, however they were spaced; the code of Poland in front is dropped. */
    public static String phone(String typed, String field) {
        var digits = typed.replaceAll("[\\s()./-]", "").replaceFirst("^(\\+48|0048)", "");
        if (!digits.matches("[1-9]\\d{8}") && !digits.matches("\\+\\d{9,15}")) {
            throw new RuleViolation("register.phone").at(field);
        }
        return digits;
    }

    public static String email(String typed, String field) {
        var address = typed.strip();
        if (!EMAIL.matcher(address).matches()) {
            throw new RuleViolation("register.email").at(field);
        }
        return address;
    }

    /** 600 700 800. */
    public static String spaced(String phone) {
        return phone.matches("\\d{9}")
                ? phone.substring(0, 3) + " " + phone.substring(3, 6) + " " + phone.substring(6)
                : phone;
    }
}
