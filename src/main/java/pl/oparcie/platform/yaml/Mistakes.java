package pl.oparcie.platform.yaml;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files, gathered so that all of it is told at once. */
public final class Mistakes {

    private final List<String> found = new ArrayList<>();

    /** Notes a mistake, as {@code file:line: reason}. */
    public void add(String file, int line, String reason) {
        found.add(file + ":" + line + ": " + reason);
    }

    public List<String> all() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Stops the start of the program when anything is wrong. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalStateException("Mistakes in the files of the program:\n  " + String.join("\n  ", found));
        }
    }
}
