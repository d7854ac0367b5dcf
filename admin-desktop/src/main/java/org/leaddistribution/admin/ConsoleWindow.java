package org.leaddistribution.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
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

    ConsoleWindow(Stage stage) {
        this.stage = stage;
        stage.setTitle("Lead Distribution");
        stage.getIcons().add(new Image(resource("icon.png")));
        var screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    /// Goes where it was last, if that is still on a screen.
    void goTo(WindowPlace place) {
        var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        if (place.isOnOneOf(screens)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.isMaximised());
        }
    }

    WindowPlace place() {
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    private static String resource(String name) {
        return Objects.requireNonNull(ConsoleWindow.class.getResource(name), name).toExternalForm();
    }

    /// Shows nothing but this. A scene keeps what was clicked and focused last in memory, so it goes with
    /// the content that it was made for.
    void show(Parent content) {
        var scene = new Scene(content);
        scene.getStylesheets().add(resource("console.css"));
        stage.setScene(scene);
        stage.show();
    }

    /// Asks before the window closes on work that lasts, and on what would be lost.
    void askBeforeLeaving(Supplier<Leaving> leaving, Dialogs dialogs) {
        stage.addEventHandler(
                WindowEvent.WINDOW_CLOSE_REQUEST,
                request -> {
                    var left = leaving.get();
                    if (!left.isEmpty() && dialogs.ask(left.question("Leave")) == Answer.NO) {
                        request.consume();
                    }
                });
    }

    /// What is left behind, in words.
    ///
    /// @param underWay work that lasts
    /// @param unfinished what waits for a person and is not kept
    record Leaving(List<String> underWay, List<String> unfinished) {
        boolean isEmpty() {
            return underWay.isEmpty() && unfinished.isEmpty();
        }

        /// @param yes what the button says that goes on
        Question question(String yes) {
            var words = new ArrayList<String>();
            if (!underWay.isEmpty()) {
                words.add(
                        String.join("\n", underWay)
                                + "\n\nAn upload would be undone. A distribution would go on as soon"
                                + " as the portal or a console runs.");
            }
            if (!unfinished.isEmpty()) {
                words.add(
                        String.join("\n", unfinished)
                                + "\n\nNothing of that is stored: it would have to be done again.");
            }
            return new Question(
                    underWay.isEmpty()
                            ? yes + " before it is done?"
                            : yes + " while work is under way?",
                    String.join("\n\n", words),
                    yes,
                    "Stay");
        }
    }

    /// Closes every other window of the program: questions, menus, hints.
    void closeOthers() {
        List.copyOf(Window.getWindows()).stream()
                .filter(other -> !other.equals(stage))
                .forEach(Window::hide);
    }

    void onClosed(Runnable action) {
        stage.setOnHidden(_ -> action.run());
    }
}
