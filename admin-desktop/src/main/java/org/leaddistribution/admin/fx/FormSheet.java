package org.leaddistribution.admin.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.SheetPane.Sheet;

/// Shows a [FormModel] in a sheet.
public final class FormSheet {
    private static final Question LEAVE =
            new Question(
                    "Leave without saving?",
                    "What you have changed here is lost.",
                    "Leave",
                    "Go on editing");

    private final FormModel model;
    private final SheetPane pane;
    private final ScreenContext context;

    private FormSheet(FormModel model, SheetPane pane, ScreenContext context) {
        this.model = model;
        this.pane = pane;
        this.context = context;
    }

    /// @param save what the button says: "Add member"
    public static void open(
            String title, String save, FormModel model, SheetPane pane, ScreenContext context) {
        new FormSheet(model, pane, context).open(title, save);
    }

    private void open(String title, String save) {
        var form = new FormPane(model);
        context.drafts().opened(title, model);
        pane.show(new Sheet(title, form, foot(form.saving(save)), form.first(), this::mayClose));
        model.savedProperty().subscribe(this::closeWhen);
    }

    private void closeWhen(boolean saved) {
        if (saved) {
            context.drafts().closed();
            pane.close();
        }
    }

    private boolean mayClose() {
        boolean may = !model.isChanged() || context.dialogs().ask(LEAVE) == Answer.YES;
        if (may) {
            context.drafts().closed();
        }
        return may;
    }

    private Node foot(Button save) {
        var cancel = new Button("Cancel");
        cancel.setOnAction(
                _ -> {
                    if (mayClose()) {
                        pane.close();
                    }
                });
        var foot = new HBox(cancel, save);
        foot.getStyleClass().add("sheet-foot");
        return foot;
    }
}
