package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.DistributionStatus;

/// What a row offers, as menu items: the same in the row's menu and in its context menu.
final class RunActions {
    private final RunViewModel runs;
    private final Rights rights;
    private final Dialogs dialogs;
    private final OtherActions others;
    private final Consumer<Distribution> toPlan;

    /// @param toPlan shows the plan of a distribution's next round
    RunActions(
            RunViewModel runs,
            Rights rights,
            Dialogs dialogs,
            OtherActions others,
            Consumer<Distribution> toPlan) {
        this.runs = runs;
        this.rights = rights;
        this.dialogs = dialogs;
        this.others = others;
        this.toPlan = toPlan;
    }

    /// What this row's button or first menu item does; empty when it can do nothing.
    Optional<RunAction> of(DistributionRow row) {
        return Optional.of(RunAction.offeredTo(row.current().status()))
                .filter(action -> rights == Rights.WRITE && action != RunAction.NONE);
    }

    BooleanBinding occupied() {
        return Bindings.isNotNull(runs.currentProperty());
    }

    /// Shows what it would do; from there it is done.
    void run(DistributionRow row) {
        if (of(row).isPresent()) {
            toPlan.accept(row.current());
        }
    }

    List<MenuItem> menuOf(DistributionRow row) {
        var items = new ArrayList<MenuItem>();
        of(row).ifPresent(action -> items.add(runItem(row, action)));
        if (RunAction.offeredTo(row.current().status()) != RunAction.NONE) {
            items.add(planItem(row));
        }
        if (rights == Rights.WRITE && row.current().status() == DistributionStatus.FAILED) {
            items.add(closeItem(row));
        }
        if (rights == Rights.WRITE) {
            items.addAll(others.menuOf(row.current(), runs.resultProperty()::set));
        }
        var copy = new MenuItem("Copy distribution ID", new FontIcon("fth-copy"));
        copy.setOnAction(_ -> dialogs.copy(row.id().value()));
        items.add(copy);
        return items;
    }

    private MenuItem planItem(DistributionRow row) {
        var plan = new MenuItem("See the plan…", new FontIcon("fth-list"));
        plan.setOnAction(_ -> toPlan.accept(row.current()));
        return plan;
    }

    private MenuItem closeItem(DistributionRow row) {
        var close = new MenuItem("Close the round…", new FontIcon("fth-x-circle"));
        close.disableProperty().bind(occupied());
        close.setOnAction(_ -> askToClose(row.current()));
        return close;
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
        dialogs.ifConfirmed(question, () -> runs.close(distribution));
    }

    private MenuItem runItem(DistributionRow row, RunAction action) {
        var run = new MenuItem(action.label(), new FontIcon("fth-send"));
        run.disableProperty().bind(occupied());
        run.setOnAction(_ -> run(row));
        return run;
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
