package pl.oparcie.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Documents of the letters that come with the program, made once. */
@Component
class Supplied {

    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    byte[] document(LetterKind kind, Format format) {
        return made.computeIfAbsent(kind + "." + format, key -> make(kind, format))
                .clone();
    }

    private static byte[] make(LetterKind kind, Format format) {
        var text = SuppliedText.of(kind);
        return format == Format.DOCX ? WordMaker.make(text) : WriterMaker.make(text);
    }
}
