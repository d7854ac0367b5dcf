package org.leaddistribution.admin;

import java.time.InstantSource;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.leaddistribution.admin.Console.ConsoleEnvironment;
import org.leaddistribution.admin.fx.WindowDialogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The console as JavaFX runs it.
public final class ConsoleApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);

    private final Map<String, String> environment = System.getenv();

    /// Called before [#start], on another thread than that of JavaFX.
    @Override
    public void init() {
        var settings = arguments().settings(environment);
        ConsoleLog.keepIn(settings.storage().dataFolder());
        settings.file().warnings().forEach(LOG::warn);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("Unexpected, on {}", thread.getName(), fault));
    }

    private ConsoleArguments arguments() {
        return new ConsoleArguments(getParameters().getRaw());
    }

    @Override
    public void start(Stage stage) {
        var arguments = arguments();
        var settings = arguments.settings(environment);
        var consoleEnvironment =
                new ConsoleEnvironment(
                        () -> arguments.settings(environment),
                        arguments.file().orElse(null),
                        environment,
                        new WindowDialogs(stage, getHostServices()::showDocument),
                        settings.zone(),
                        InstantSource.system());
        var console = new Console(new ConsoleWindow(stage), consoleEnvironment);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(console), "leaving"));
        console.open();
        LOG.info(
                "The console has started, on Java {} and {} {}",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    /// Exits with 0: being told to stop (SIGTERM, the end of a desktop session) is no failure.
    private static void end(Console console) {
        console.leave();
        Runtime.getRuntime().halt(0);
    }
}
