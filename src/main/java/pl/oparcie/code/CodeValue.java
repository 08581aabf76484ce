package pl.oparcie.code;

import java.util.Map;
import pl.oparcie.platform.text.Words;

/** A value of a dictionary. */
public record CodeValue(String code, Words label, Validity valid, int position, Map<String, String> flags) {}
