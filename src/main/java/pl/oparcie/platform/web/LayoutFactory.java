package pl.oparcie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.support.RequestContextUtils;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.text.Texts;

/** Builds the frame around each page. */
@Component
class LayoutFactory {

    private final List<NavSource> sources;
    private final ObjectProvider<CentreName> centre;
    private final TransactionTemplate reading;
    private final boolean trial;

    LayoutFactory(
            List<NavSource> sources,
            ObjectProvider<CentreName> centre,
            PlatformTransactionManager transactions,
            @Value("${oparcie.trial:false}") boolean trial) {
        this.sources = sources;
        this.centre = centre;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.trial = trial;
    }

    Layout layout(HttpServletRequest request) {
        var user = CurrentUser.find().orElse(null);
        var path = request.getRequestURI();
        var centreName = centre.getIfAvailable(() -> () -> "Oparcie");
        return new Layout(
                Texts.language(),
                Csrf.token(),
                user == null ? null : new LayoutUser(user.id().toString(), user.name(), roles(user)),
                user == null ? List.of() : navigation(user, path),
                path,
                flash(request),
                centreName.get(),
                trial);
    }

    private static String roles(CurrentUser user) {
        return user.roles().stream()
                .sorted()
                .map(role -> Texts.text("role." + role))
                .collect(Collectors.joining(" · "));
    }

    private List<NavGroup> navigation(CurrentUser user, String path) {
        var rooms = sources.stream()
                .flatMap(source -> source.rooms().stream())
                .filter(room -> room.roles().isEmpty() || !Collections.disjoint(room.roles(), user.roles()))
                .sorted(Comparator.comparing(NavSource.Room::order))
                .toList();
        var groups = new ArrayList<NavGroup>();
        reading.executeWithoutResult(status -> {
            for (var group : NavSource.Group.values()) {
                var links = rooms.stream()
                        .filter(room -> room.group() == group)
                        .map(room -> link(room, path))
                        .toList();
                if (!links.isEmpty()) {
                    groups.add(new NavGroup(
                            group == NavSource.Group.DAY ? "" : Texts.text("layout.group." + group), links));
                }
            }
        });
        return groups;
    }

    private static NavLink link(NavSource.Room room, String path) {
        var current = path.equals(room.url()) || (!"/".equals(room.url()) && path.startsWith(room.url() + "/"));
        var count = room.count() == null ? null : room.count().get();
        return new NavLink(room.url(), Texts.text(room.key()), count == null || count == 0 ? null : count, current);
    }

    private static @Nullable String flash(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(Pages.FLASH);
    }
}
