package org.leaddistribution.admin.shell;

import java.time.Instant;
import java.time.InstantSource;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.leaddistribution.admin.fx.Banner;

/// What the console has said since somebody signed in, to be read again: the last [#AT_MOST], newest first.
final class Messages {
    static final int AT_MOST = 50;

    private final InstantSource clock;
    private final ObservableList<Message> said = FXCollections.observableArrayList();
    private final ObservableList<Message> saidToOthers =
            FXCollections.unmodifiableObservableList(said);

    /// @param at when it came up
    record Message(Instant at, Banner banner) {}

    Messages(InstantSource clock) {
        this.clock = clock;
    }

    /// What says the same as the one before it is one message, however often it comes up.
    void note(Banner banner) {
        if (banner.isNone() || (!said.isEmpty() && said.getFirst().banner().equals(banner))) {
            return;
        }
        said.addFirst(new Message(clock.instant(), banner));
        if (said.size() > AT_MOST) {
            said.removeLast();
        }
    }

    ObservableList<Message> said() {
        return saidToOthers;
    }
}
