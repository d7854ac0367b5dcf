package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.PagedTable;
import org.leaddistribution.admin.fx.PagedTable.FirstAction;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;

/// What a distribution offers as it stands: the same in the list, in its menu and on its own page.
public final class RunActions {
    /// Menu items show no tooltips.
    private static final String OFF = " (not while another run goes on)";

    private final RunViewModel runs;
    private final ReadOnlyStringProperty obstacle;
    private final OtherActions others;
    private final ScreenContext context;
    private final Consumer<Distribution> toPlan;

    /// @param obstacle why nothing can be distributed now; empty while something can
    /// @param toPlan shows the plan of a distribution's next round
    public RunActions(
            RunViewModel runs,
            ReadOnlyStringProperty obstacle,
            OtherActions others,
            ScreenContext context,
            Consumer<Distribution> toPlan) {
        this.runs = runs;
        this.obstacle = obstacle;
        this.others = others;
        this.context = context;
        this.toPlan = toPlan;
    }

    private boolean mayWrite() {
        return context.rights() == Rights.WRITE;
    }

    /// What stands as a button in the rows of those that wait to be distributed.
    FirstAction<Distribution> first() {
        return new FirstAction<>(
                RunAction.DISTRIBUTE.label(),
                row -> mayWrite() && RunAction.offeredTo(row.status()) == RunAction.DISTRIBUTE,
                obstacle,
                toPlan);
    }

    /// Why nothing can be distributed now; empty while something can.
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle;
    }

    ObjectProperty<Banner> resultProperty() {
        return runs.resultProperty();
    }

    /// Shows what distributing it would do, if it can be; from there it is done.
    void distribute(@Nullable Distribution chosen) {
        if (chosen != null
                && mayWrite()
                && RunAction.offeredTo(chosen.status()) == RunAction.DISTRIBUTE) {
            if (obstacle.get().isEmpty()) {
                toPlan.accept(chosen);
            } else {
                runs.resultProperty()
                        .set(
                                Banner.info(
                                        chosen.upload().filename() + " cannot be distributed now",
                                        obstacle.get()));
            }
        }
    }

    /// Shows the plan of its next round, if it can have one.
    void plan(@Nullable Distribution chosen) {
        if (chosen != null && RunAction.offeredTo(chosen.status()) != RunAction.NONE) {
            toPlan.accept(chosen);
        }
    }

    List<MenuItem> menuOf(Distribution chosen) {
        var items = new ArrayList<MenuItem>();
        var action = RunAction.offeredTo(chosen.status());
        if (mayWrite() && action != RunAction.NONE) {
            items.add(offIfOccupied(action.label(), "fth-send", () -> toPlan.accept(chosen)));
        }
        if (action != RunAction.NONE) {
            items.add(PagedTable.item("See the plan…", "fth-list", () -> toPlan.accept(chosen)));
        }
        if (mayWrite() && chosen.status() == DistributionStatus.FAILED) {
            items.add(offIfOccupied("Close the round…", "fth-x-circle", () -> askToClose(chosen)));
        }
        if (mayWrite()) {
            items.addAll(others.menuOf(chosen, runs.resultProperty()::set));
        }
        items.add(
                PagedTable.item(
                        "Copy distribution ID",
                        "fth-copy",
                        () -> context.dialogs().copy(chosen.id().value())));
        return items;
    }

    private MenuItem offIfOccupied(String text, String icon, Runnable does) {
        var item = PagedTable.item(text, icon, does);
        item.disableProperty().bind(obstacle.isNotEmpty());
        item.textProperty().bind(obstacle.map(why -> why.isEmpty() ? text : text + OFF));
        return item;
    }

    private void askToClose(Distribution distribution) {
        var question =
                new Question(
                        "Close the round of %s?".formatted(distribution.upload().filename()),
                        "Members whose file has begun keep what is stored of it, and their file is"
                                + " finished with that. The others get nothing in this round. A"
                                + " warning will name them. To give everybody the planned leads,"
                                + " choose Distribute instead.",
                        "Close the round",
                        "Keep it open");
        context.dialogs().ifConfirmed(question, () -> runs.close(distribution));
    }

    /// What can be done with a distribution as it stands: each leads to the plan first, nothing is dealt unseen.
    public enum RunAction {
        DISTRIBUTE("Distribute…"),
        NEXT_ROUND("Distribute next round…"),
        NONE("");

        private final String label;

        RunAction(String label) {
            this.label = label;
        }

        /// What the button or menu item says; empty for [#NONE].
        public String label() {
            return label;
        }

        public static RunAction offeredTo(DistributionStatus status) {
            return switch (status) {
                case QUEUED, FAILED -> DISTRIBUTE;
                case COMPLETED -> NEXT_ROUND;
                case PROCESSING -> NONE;
            };
        }
    }
}
