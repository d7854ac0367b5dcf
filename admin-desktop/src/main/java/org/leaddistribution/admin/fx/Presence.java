package org.leaddistribution.admin.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/// Knows when a person last used the keyboard or the mouse in any window of the program. Nothing else keeps
/// somebody signed in.
///
/// It uses wall-clock time, so the time in which a machine was asleep counts as absence.
public final class Presence {
    private final InstantSource clock;
    private final Duration longestAbsence;
    private final BooleanSupplier lock;
    private final EventHandler<InputEvent> notice = this::notice;
    private volatile Instant lastSeen;
    private final AtomicLong touches = new AtomicLong();
    private Point2D mouse = Point2D.ZERO;

    /// @param lock called when the first touch comes only after the longest absence; true when there was
    ///     something to lock, and then the touch is swallowed
    public Presence(InstantSource clock, Duration longestAbsence, BooleanSupplier lock) {
        this.clock = clock;
        this.longestAbsence = longestAbsence;
        this.lock = lock;
        this.lastSeen = clock.instant();
    }

    /// Watches every window there is, and those that will be.
    public void watchAllWindows() {
        Window.getWindows().forEach(this::watch);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList().forEach(this::watch);
                                    }
                                });
    }

    private void watch(Window window) {
        window.removeEventFilter(InputEvent.ANY, notice);
        window.addEventFilter(InputEvent.ANY, notice);
    }

    private void notice(InputEvent event) {
        if (!isOfAPerson(event)) {
            return;
        }
        if (isAway() && lock.getAsBoolean()) {
            event.consume();
        }
        begin();
    }

    /// JavaFX also sends mouse events when something is drawn under a mouse that does not move.
    private boolean isOfAPerson(Event event) {
        if (!(event instanceof MouseEvent move)) {
            return true;
        }
        var type = move.getEventType();
        if (type != MouseEvent.MOUSE_MOVED) {
            return type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        }
        var place = new Point2D(move.getScreenX(), move.getScreenY());
        boolean hasMoved = !place.equals(mouse);
        mouse = place;
        return hasMoved;
    }

    /// Notes that somebody is here now.
    public void begin() {
        lastSeen = clock.instant();
        touches.incrementAndGet();
    }

    /// Whether nobody has been here for the longest absence.
    public boolean isAway() {
        return !clock.instant().isBefore(lastSeen.plus(longestAbsence));
    }

    /// Grows whenever somebody is seen; for any thread.
    public long touches() {
        return touches.get();
    }
}
