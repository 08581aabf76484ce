package pl.oparcie.letter.view;

import java.util.List;

/** Templates to choose from: those taken most often first. */
public record ChoosePage(String sub, String back, List<Choice> often, List<Choice> all) {

    public record Choice(String url, String name, String line) {}
}
