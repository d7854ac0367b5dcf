package org.leaddistribution.admin;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.stage.Stage;
import org.leaddistribution.admin.Console.ConsoleEnvironment;
import org.leaddistribution.admin.fx.WindowDialogs;

/// The console as JavaFX runs it.
public final class ConsoleApp extends Application {
    @Override
    public void start(Stage stage) {
        var environment = System.getenv();
        var settings = new ConsoleArguments(getParameters().getRaw()).settings(environment);
        var consoleEnvironment =
                new ConsoleEnvironment(
                        settings,
                        environment,
                        new WindowDialogs(stage),
                        ZoneId.systemDefault(),
                        InstantSource.system());
        var console = new Console(new ConsoleWindow(stage), consoleEnvironment);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(console), "leaving"));
        console.open();
    }

    /// Exits with 0: being told to stop (SIGTERM, the end of a desktop session) is no failure.
    private static void end(Console console) {
        console.leave();
        Runtime.getRuntime().halt(0);
    }
}
