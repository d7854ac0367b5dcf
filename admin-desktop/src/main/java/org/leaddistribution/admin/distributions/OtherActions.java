package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.run.CancellingRun.Cancellation;
import org.leaddistribution.upload.WithdrawingUpload.Withdrawal;

/// What a row offers beside running and planning, as menu items for those who may write.
public final class OtherActions {
    private final SavingRejects rejects;
    private final BiFunction<Actor, DistributionId, Withdrawal> withdraw;
    private final BiFunction<Actor, DistributionId, Cancellation> cancel;
    private final ScreenContext context;
    private final Consumer<Runnable> refresh;

    /// @param withdraw [org.leaddistribution.upload.WithdrawingUpload#withdraw]
    /// @param cancel [org.leaddistribution.run.CancellingRun#cancel]
    /// @param refresh shows the list as it then is, and calls back once it does
    public OtherActions(
            SavingRejects rejects,
            BiFunction<Actor, DistributionId, Withdrawal> withdraw,
            BiFunction<Actor, DistributionId, Cancellation> cancel,
            ScreenContext context,
            Consumer<Runnable> refresh) {
        this.rejects = rejects;
        this.withdraw = withdraw;
        this.cancel = cancel;
        this.context = context;
        this.refresh = refresh;
    }

    /// @param told called with the outcome
    List<MenuItem> menuOf(Distribution distribution, Consumer<Banner> told) {
        var items = new ArrayList<MenuItem>();
        if (SavingRejects.areThere(distribution)) {
            items.add(
                    item(
                            "Save the rejected rows…",
                            "fth-download",
                            () -> rejects.save(distribution, told)));
        }
        if (Withdrawing.isOfferedTo(distribution)) {
            items.add(
                    item(
                            "Withdraw the upload…",
                            "fth-rotate-ccw",
                            () -> withdraw(distribution, told)));
        }
        if (CancellingElsewhere.isOfferedTo(distribution)) {
            var cancelling = CancellingElsewhere.of(distribution, cancel);
            items.add(confirmed("Cancel the run…", "fth-x-circle", cancelling, told));
        }
        return items;
    }

    /// Asks whether an upload is to be withdrawn, and does so.
    ///
    /// @param told called with the outcome; not called when the person answered no
    public void withdraw(Distribution distribution, Consumer<Banner> told) {
        Withdrawing.of(distribution, withdraw).ask(context, refresh, told);
    }

    private MenuItem confirmed(
            String text, String icon, ConfirmedAction<?> action, Consumer<Banner> told) {
        return item(text, icon, () -> action.ask(context, refresh, told));
    }

    private static MenuItem item(String text, String icon, Runnable action) {
        var item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
