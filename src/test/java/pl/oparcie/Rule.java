package pl.oparcie;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the domain rule that a test proves, such as {@code "reporting-and-office-rules B9"}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
@Repeatable(Rule.List.class)
public @interface Rule {

    /** The document and the rule in it. */
    String value();

    /** Holds several rules proved by one test; the compiler adds it. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, TYPE})
    @interface List {
        Rule[] value();
    }
}
