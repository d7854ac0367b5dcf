package org.leaddistribution.admin.plan;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.BannerPane;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.ScreenLoader;

/// The plan of a distribution's next round, as a screen of the console.
public final class PlanScreen implements Screen {
    public static final String TITLE = "Plan";

    /// A plan is one of the distributions' screens.
    private static final String PLACE = "Distributions";

    private final PlanViewModel model;
    private final Rights rights;
    private final ObservableValue<String> obstacle;
    private final ObjectProperty<Banner> result = new SimpleObjectProperty<>(Banner.NONE);
    private final PlanMembers members;

    /// @param obstacle why nothing can be distributed now; empty while something can
    public PlanScreen(PlanViewModel model, Rights rights, ObservableValue<String> obstacle) {
        this.model = model;
        this.rights = rights;
        this.obstacle = obstacle;
        this.members = new PlanMembers(model.shares(), model.context(), result::set);
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public String icon() {
        return "fth-list";
    }

    @Override
    public Entrance entrance() {
        return Entrance.OTHER_SCREENS;
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public Parent build() {
        return new ScreenLoader()
                .with(PlanController.class, () -> new PlanController(model))
                .with(
                        ShownController.class,
                        () -> new ShownController(model, members, rights, obstacle))
                .load(PlanController.class, "plan.fxml");
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void search() {
        members.search();
    }

    @Override
    public List<BannerPane> news() {
        return List.of(BannerPane.showing(result));
    }
}
