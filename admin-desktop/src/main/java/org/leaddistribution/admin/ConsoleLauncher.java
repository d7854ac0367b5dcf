package org.leaddistribution.admin;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.settings.InvalidSetting;
import picocli.CommandLine.ParameterException;

/// Starts the console. It is no JavaFX application itself, so that JavaFX may be on the class path.
public final class ConsoleLauncher {
    private static final int FAILED = 1;
    private static final int BAD_USAGE = 2;

    private ConsoleLauncher() {}

    public static void main(String[] arguments) {
        int exit = checked(List.of(arguments), System.getenv(), System.out, System.err);
        if (exit >= 0) {
            System.exit(exit);
        }
        // The console speaks English, in its figures and in the menus that JavaFX adds.
        Locale.setDefault(Locale.ENGLISH);
        try {
            Application.launch(ConsoleApp.class, arguments);
        } catch (UnsupportedOperationException noScreen) {
            System.err.println("leads: " + unreachable(System.getenv("DISPLAY")));
            System.exit(FAILED);
        }
    }

    /// JavaFX draws by way of X11, under Wayland too.
    static String unreachable(@Nullable String display) {
        var screen =
                display == null || display.isEmpty()
                        ? "a screen: DISPLAY is not set"
                        : "the screen that DISPLAY=" + display + " names";
        return "the console cannot reach "
                + screen
                + ". Set DISPLAY to a screen of this machine that this"
                + " user may draw on. ./leads help lists what works without one.";
    }

    /// What the program ends with before there is a window, or -1 when it goes on.
    static int checked(
            List<String> words,
            Map<String, String> environment,
            PrintStream out,
            PrintStream errors) {
        var arguments = new ConsoleArguments(words);
        if (arguments.help().isPresent()) {
            out.println(arguments.help().get());
            return 0;
        }
        try {
            var settings = arguments.settings(environment);
            settings.file().warnings().forEach(warning -> errors.println("leads: " + warning));
            return -1;
        } catch (ParameterException | InvalidSetting bad) {
            errors.println("leads: " + bad.getMessage());
            return BAD_USAGE;
        }
    }
}
