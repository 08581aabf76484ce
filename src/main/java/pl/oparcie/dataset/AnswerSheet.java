package pl.oparcie.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of an interview in the order of its form, as the program keeps them: those on health, family and safety apart. */
final class AnswerSheet {

    private final String form;
    private final LocalDate begun;
    private final Json all = new Json();
    private final Json open = new Json();
    private final Json apart = new Json();
    private final Json sections = new Json();
    private final Json openSections = new Json();
    private final Json apartSections = new Json();
    private boolean sensitive;

    /** {@code form} is its code and version with a space between. */
    AnswerSheet(String form, LocalDate begun) {
        this.form = form;
        this.begun = begun;
    }

    /** The next answers belong to a section that is always there. */
    AnswerSheet part(boolean sensitiveOnes) {
        sensitive = sensitiveOnes;
        return this;
    }

    /** The next answers belong to an optional section, which was completed. */
    AnswerSheet chosen(String section, boolean sensitiveOnes) {
        var state = "{\"needed\":true,\"reason\":\"\"}";
        sections.raw(section, state);
        (sensitiveOnes ? apartSections : openSections).raw(section, state);
        return part(sensitiveOnes);
    }

    AnswerSheet text(String key, @Nullable String value) {
        return value == null || value.isEmpty() ? this : raw(key, Json.quoted(value));
    }

    AnswerSheet date(String key, @Nullable LocalDate value) {
        return value == null ? this : text(key, value.toString());
    }

    AnswerSheet number(String key, long value) {
        return raw(key, Long.toString(value));
    }

    AnswerSheet money(String key, long grosze) {
        return raw(key, Json.amount(grosze));
    }

    AnswerSheet codes(String key, List<String> values) {
        return raw(key, "[" + String.join(",", values.stream().map(Json::quoted).toList()) + "]");
    }

    AnswerSheet rows(String key, List<Json> rows) {
        return rows.isEmpty()
                ? this
                : raw(
                        key,
                        "[" + String.join(",", rows.stream().map(Json::toString).toList()) + "]");
    }

    AnswerSheet raw(String key, String json) {
        all.raw(key, json);
        (sensitive ? apart : open).raw(key, json);
        return this;
    }

    private static String whole(Json answers, Json sections) {
        return "{\"answers\":" + answers + ",\"sections\":" + sections + ",\"refused\":[]}";
    }

    String open() {
        return whole(open, openSections);
    }

    String apart() {
        return whole(apart, apartSections);
    }

    /** What the program works out when it freezes the interview. */
    String hash() {
        return sha256((form + " " + begun + "\n" + whole(all, sections)).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
