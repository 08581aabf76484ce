package pl.oparcie.access.admin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.oparcie.platform.web.Fields;
import pl.oparcie.platform.web.Option;

/** One team, or a new one (id null). */
public record TeamPage(@Nullable String id, String name, Fields fields, List<Option> kinds, List<Option> leaders) {}
