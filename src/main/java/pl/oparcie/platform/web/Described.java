package pl.oparcie.platform.web;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The ids a field is described by: its hint, its problem, where its value came from, what another person saved. */
public final class Described {

    private Described() {}

    /** Null (no attribute at all) when nothing describes the field. */
    public static @Nullable String by(Fields fields, String name, @Nullable String help, @Nullable String source) {
        var ids = new ArrayList<String>();
        if (help != null) {
            ids.add(name + "-hint");
        }
        if (fields.problem(name) != null) {
            ids.add(name + "-error");
        }
        if (source != null) {
            ids.add(name + "-source");
        }
        if (fields.saved(name) != null) {
            ids.add(name + "-saved");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
