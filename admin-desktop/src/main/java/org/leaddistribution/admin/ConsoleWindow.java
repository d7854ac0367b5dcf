package org.leaddistribution.admin;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Dialogs;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;

/// The one window: what is in it changes, and it does not close on work under way without a question.
final class ConsoleWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 840;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage;
    private final Scene scene = new Scene(new Pane());

    ConsoleWindow(Stage stage) {
        this.stage = stage;
        scene.getStylesheets().add(resource("console.css"));
        stage.setScene(scene);
        stage.setTitle("Lead Distribution");
        stage.getIcons().add(new Image(resource("icon.png")));
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(ConsoleWindow.class.getResource(name), name).toExternalForm();
    }

    void show(Parent content) {
        scene.setRoot(content);
        stage.show();
    }

    /// Asks before the window closes on work that lasts.
    void askBeforeLeaving(BackgroundWork work, Dialogs dialogs) {
        stage.addEventHandler(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                request -> {
                    if (!work.lasting().isEmpty() && dialogs.ask(leave(work)) == Answer.NO) {
                        request.consume();
                    }
                });
    }

    private static Question leave(BackgroundWork work) {
        return new Question(
                "Leave while work is under way?",
                String.join("\n", work.lasting())
                        + "\n\nAn upload would be undone. A distribution would go on as soon as the"
                        + " portal or a console runs.",
                "Leave",
                "Stay");
    }

    void onClosed(Runnable action) {
        stage.setOnHidden(_ -> action.run());
    }
}
