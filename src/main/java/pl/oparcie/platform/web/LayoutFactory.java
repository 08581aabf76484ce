package pl.oparcie.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import pl.oparcie.platform.CurrentUser;
import pl.oparcie.platform.Today;
import pl.oparcie.platform.UserId;
import pl.oparcie.platform.text.Texts;

/** Builds the frame around each page. */
@Component
class LayoutFactory {

    private static final String RAIL = LayoutFactory.class.getName();
    private static final int MOST_KEPT = 5_000;

    private final List<NavSource> sources;
    private final ObjectProvider<CentreName> centre;
    private final ObjectProvider<FirstData> firstData;
    private final TransactionTemplate reading;
    private final JdbcClient jdbc;
    private final Today today;
    private final Cache<Whose, Rail> kept;
    private final boolean trial;

    LayoutFactory(
            List<NavSource> sources,
            ObjectProvider<CentreName> centre,
            ObjectProvider<FirstData> firstData,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Today today,
            @Value("${oparcie.rail:20s}") Duration keep,
            @Value("${oparcie.trial:false}") boolean trial) {
        this.sources = sources;
        this.centre = centre;
        this.firstData = firstData;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.jdbc = jdbc;
        this.today = today;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(keep)
                .maximumSize(MOST_KEPT)
                .build();
        this.trial = trial;
    }

    /**
     * What the frame shows of the database.
     *
     * @param centre the centre's name
     * @param waiting what waits in the rooms, by their addresses
     */
    private record Rail(String centre, Map<String, Integer> waiting) {}

    /** Whose rail it is; other roles see other rooms. */
    private record Whose(UserId user, Set<String> roles) {
        static Whose of(CurrentUser user) {
            return new Whose(user.id(), Set.copyOf(user.roles()));
        }
    }

    Layout layout(HttpServletRequest request) {
        var alone = request.getAttribute(Layout.ALONE) != null;
        var user = alone ? null : CurrentUser.find().orElse(null);
        var path = request.getRequestURI();
        var rail = user == null ? null : rail(user, request);
        return new Layout(
                Texts.language(),
                Csrf.token(),
                user == null ? null : new LayoutUser(user.id().toString(), user.name(), roles(user)),
                user == null || rail == null ? List.of() : navigation(user, rail, path),
                path,
                flash(request, Pages.FLASH),
                flash(request, Pages.STOPPED),
                rail == null ? centre.getObject().get() : rail.centre(),
                trial,
                firstData.stream().anyMatch(FirstData::coming));
    }

    private static String roles(CurrentUser user) {
        return user.roles().stream()
                .sorted()
                .map(role -> Texts.text("role." + role))
                .collect(Collectors.joining(" · "));
    }

    /** Asks for the rail in the transaction in which the page was read, so that its frame needs none of its own. */
    void prepare(ModelAndView page, HttpServletRequest request) {
        var view = page.getViewName();
        if (view != null && !view.startsWith("redirect:")) {
            request.setAttribute(RAIL, railOf(CurrentUser.get(), request));
        }
    }

    /** Whoever did something sees at once what it changed. */
    void forget(CurrentUser user) {
        kept.invalidate(Whose.of(user));
    }

    private Rail rail(CurrentUser user, HttpServletRequest request) {
        return request.getAttribute(RAIL) instanceof Rail asked
                ? asked
                : Objects.requireNonNull(reading.execute(status -> railOf(user, request)));
    }

    /** What others do is seen in the numbers some seconds later, but never in a room whose own number it is. */
    private Rail railOf(CurrentUser user, HttpServletRequest request) {
        var rooms = rooms(user);
        var path = request.getRequestURI();
        var whose = Whose.of(user);
        var known = rooms.stream().anyMatch(room -> room.waiting() != null && path.equals(room.url()))
                ? null
                : kept.getIfPresent(whose);
        if (known != null) {
            return known;
        }
        var rail = ask(rooms);
        kept.put(whose, rail);
        return rail;
    }

    private List<NavGroup> navigation(CurrentUser user, Rail rail, String path) {
        var rooms = rooms(user);
        var groups = new ArrayList<NavGroup>();
        for (var group : NavSource.Group.values()) {
            var links = rooms.stream()
                    .filter(room -> room.group() == group)
                    .map(room -> link(room, rail.waiting().getOrDefault(room.url(), 0), path))
                    .toList();
            if (!links.isEmpty()) {
                groups.add(
                        new NavGroup(group == NavSource.Group.DAY ? "" : Texts.text("layout.group." + group), links));
            }
        }
        return groups;
    }

    private List<NavSource.Room> rooms(CurrentUser user) {
        return sources.stream()
                .flatMap(source -> source.rooms().stream())
                .filter(room -> room.roles().isEmpty() || !Collections.disjoint(room.roles(), user.roles()))
                .sorted(Comparator.comparing(NavSource.Room::order))
                .toList();
    }

    /** The centre's name and how many wait in each room: one query for all of them. */
    private Rail ask(List<NavSource.Room> rooms) {
        var counted = rooms.stream().filter(room -> room.waiting() != null).toList();
        var columns = counted.stream()
                .map(room ->
                        ", (select count(*) from (" + room.waiting() + " limit " + (NavSource.MOST + 1) + ") waiting)")
                .collect(Collectors.joining());
        var name = centre.getObject();
        return jdbc.sql("select (" + name.query() + ")" + columns)
                .param("me", CurrentUser.me().value())
                .param("today", today.date())
                .query((row, number) -> {
                    var found = new HashMap<String, Integer>();
                    for (var i = 0; i < counted.size(); i++) {
                        found.put(counted.get(i).url(), row.getInt(i + 2));
                    }
                    return new Rail(Objects.requireNonNullElse(row.getString(1), name.usual()), found);
                })
                .single();
    }

    private static NavLink link(NavSource.Room room, int waiting, String path) {
        var current = path.equals(room.url()) || (!"/".equals(room.url()) && path.startsWith(room.url() + "/"));
        var count = waiting > NavSource.MOST ? NavSource.MOST + "+" : String.valueOf(waiting);
        return new NavLink(room.url(), Texts.text(room.key()), waiting == 0 ? null : count, current);
    }

    private static @Nullable String flash(HttpServletRequest request, String what) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(what);
    }
}
