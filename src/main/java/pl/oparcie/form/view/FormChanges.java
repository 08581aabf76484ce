package pl.oparcie.form.view;

import java.util.List;

/** What differs between two fillings. */
public record FormChanges(List<Section> sections, int changed) {

    /** A part in which something differs. */
    public record Section(String title, List<Change> changes) {}

    /** An answer before and after; either may be empty. */
    public record Change(String key, String label, String before, String after) {}
}
