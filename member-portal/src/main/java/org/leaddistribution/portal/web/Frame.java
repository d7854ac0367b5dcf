package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.CurrentUser;
import org.leaddistribution.access.Role;

/// The frame of every page: its title, its assets, and the menu.
///
/// @param viewer null for somebody who is signed out
public record Frame(String title, @Nullable Viewer viewer, Assets assets) {

    /// Somebody signed in, as the head of the page shows it.
    ///
    /// @param places where the menu leads
    public record Viewer(String username, Role role, List<Place> places) {
        static Viewer of(CurrentUser user, String path) {
            var places =
                    user.role().isStaff()
                            ? List.of(Place.STATISTICS, Place.ACCOUNT)
                            : List.of(Place.MY_LEADS, Place.ACCOUNT);
            return new Viewer(
                    user.username().value(),
                    user.role(),
                    places.stream().map(place -> place.seenFrom(path)).toList());
        }
    }

    /// One entry of the menu.
    ///
    /// @param current `page` when the visitor is there already, else null
    public record Place(String label, String path, @Nullable String current) {
        static final Place MY_LEADS = new Place("My Leads", "/leads", null);
        static final Place STATISTICS = new Place("Statistics", "/stats", null);
        static final Place ACCOUNT = new Place("Account", "/account", null);

        Place seenFrom(String here) {
            return here.startsWith(path) ? new Place(label, path, "page") : this;
        }
    }

    static Frame of(Context ctx, String title, Assets assets) {
        var viewer = Caller.of(ctx).map(caller -> Viewer.of(caller.user(), ctx.path()));
        return new Frame(title, viewer.orElse(null), assets);
    }
}
