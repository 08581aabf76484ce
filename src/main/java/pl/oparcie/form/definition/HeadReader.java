package pl.oparcie.form.definition;

import pl.oparcie.code.Certainty;
import pl.oparcie.code.CodeFiles;
import pl.oparcie.platform.text.Words;
import pl.oparcie.platform.yaml.YamlMap;

/** Reads what stands at the head of the file of a form. */
final class HeadReader {

    private HeadReader() {}

    static Definition.Head head(YamlMap map) {
        var draft = map.flag("draft", false);
        var valid = CodeFiles.valid(map);
        if (valid.from() == null && !draft) {
            map.mistake("valid", "\"valid: {from: ...}\" is missing");
        }
        var head = new Definition.Head(
                map.requiredText("form", "[a-z][a-z0-9-]{0,39}", "a name of small letters"),
                map.requiredText("version", "[a-z0-9][a-z0-9.-]{0,19}", "a short version such as 2021-1"),
                valid,
                draft,
                map.requiredWords("title"),
                map.words("uses").orElse(Words.NONE),
                map.words("notice").orElse(Words.NONE),
                map.requiredText("basis"),
                map.constant("certainty", Certainty.class, false).orElse(Certainty.RECONSTRUCTED),
                map.text("referenceDate").orElse(null),
                map.flag("prefillFormer", false));
        if (!map.file().endsWith(head.code() + "/" + head.version() + ".yaml")) {
            map.mistake("form", "the file must be forms/" + head.code() + "/" + head.version() + ".yaml");
        }
        return head;
    }
}
