package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.SavingRejects;
import org.leaddistribution.round.Distribution;

/// What a row offers beside running and planning, as menu items for those who may write.
public final class OtherActions {
    private final SavingRejects rejects;
    private final Withdrawing withdrawing;
    private final CancellingElsewhere cancelling;

    public OtherActions(
            SavingRejects rejects, Withdrawing withdrawing, CancellingElsewhere cancelling) {
        this.rejects = rejects;
        this.withdrawing = withdrawing;
        this.cancelling = cancelling;
    }

    /// @param told hears what came of it
    List<MenuItem> menuOf(Distribution distribution, Consumer<Banner> told) {
        var items = new ArrayList<MenuItem>();
        if (SavingRejects.areThere(distribution)) {
            var save = new MenuItem("Save the rejected rows…", new FontIcon("fth-download"));
            save.setOnAction(_ -> rejects.save(distribution, told));
            items.add(save);
        }
        if (Withdrawing.isOfferedTo(distribution)) {
            var withdraw = new MenuItem("Withdraw the upload…", new FontIcon("fth-rotate-ccw"));
            withdraw.setOnAction(_ -> withdrawing.ask(distribution, told));
            items.add(withdraw);
        }
        if (CancellingElsewhere.isOfferedTo(distribution)) {
            var cancel = new MenuItem("Cancel the run…", new FontIcon("fth-x-circle"));
            cancel.setOnAction(_ -> cancelling.ask(distribution, told));
            items.add(cancel);
        }
        return items;
    }
}
