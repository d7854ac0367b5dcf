package org.leaddistribution.portal.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.leaddistribution.kernel.PrivateFolder;
import org.leaddistribution.portal.Portal;
import org.leaddistribution.runtime.Application;
import org.leaddistribution.runtime.Lifetime;
import org.leaddistribution.settings.PlatformFolders;
import org.leaddistribution.settings.PortalSettings;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.settings.Settings.Origin;
import org.leaddistribution.settings.StorageSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows the main job on a fresh machine: an upload, a distribution, and a member's file fetched.
@Command(
        name = "demo",
        description = "Shows the main job with sample people and leads, then serves the portal.")
final class DemoCommand extends LeadsCommand {
    @Option(names = "--once", description = "Leave after printing the result.")
    private boolean once;

    DemoCommand(GivenSettings given) {
        super(given);
    }

    @Override
    public Integer call() throws Exception {
        var settings = onFreePort(given().readIn(besideTheRealData(), this::complain));
        return Lifetime.of(lifetime -> show(settings, lifetime));
    }

    private int show(Settings settings, Lifetime lifetime) throws Exception {
        var application = lifetime.open(() -> Application.open(settings, given().environment()));
        application.store().requireReady();
        var portal = lifetime.open(() -> Portal.start(application));
        oneAtATime(
                settings.storage().dataFolder(),
                () -> new DemoStory(application, portal.listening(), this::print).tell());
        print("");
        if (once) {
            print("To look around, start ./leads demo without --once: it prints where to sign in.");
        } else {
            print("Sign in at " + portal.listening());
        }
        DemoAccounts.passwords().forEach(this::print);
        if (!once) {
            DemoConsole.openWhereThereIsAScreen(settings.storage(), this::print);
            print("The portal serves until you press Ctrl-C.");
            lifetime.serve();
        }
        return LeadsProgram.DONE;
    }

    /// Part of the demonstration.
    private interface Scene {
        void play() throws Exception;
    }

    /// Two demonstrations at once would upload the same leads and distribute at the same time.
    private static void oneAtATime(Path dataFolder, Scene scene) throws Exception {
        PrivateFolder.created(dataFolder);
        var lock = dataFolder.resolve("demo.lock");
        try (var channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            scene.play();
        }
    }

    @Override
    Set<Setting> settingsOfUse() {
        return EnumSet.allOf(Setting.class);
    }

    /// What is written down in the real data folder does not count there.
    private Path besideTheRealData() {
        return PlatformFolders.of(given().environment()).data().resolveSibling("demo");
    }

    /// The default port, or any free one where it is taken and no port was given.
    private Settings onFreePort(Settings settings) {
        var portal = settings.portal();
        if (settings.origin(Setting.PORT) != Origin.DEFAULT || isFree(portal)) {
            return settings;
        }
        return settings.with(portal.withPort(0));
    }

    private static boolean isFree(PortalSettings portal) {
        try (var probe = new ServerSocket(portal.port(), 1, InetAddress.getByName(portal.host()))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// Opens the admin console beside the demonstration.
    private static final class DemoConsole {
        private DemoConsole() {}

        static void openWhereThereIsAScreen(StorageSettings storage, Consumer<String> print) {
            var home = System.getProperty("leads.home");
            boolean screen =
                    System.getenv("DISPLAY") != null
                            || System.getenv("WAYLAND_DISPLAY") != null
                            || !System.getProperty("os.name", "").startsWith("Linux");
            if (home == null || !screen) {
                print.accept(
                        "There is no screen here. With one, the admin console would open too.");
                return;
            }
            var launcher = Path.of(home, "leads").toString();
            var data = storage.dataFolder().toString();
            try {
                new ProcessBuilder(launcher, "console", "--data", data).inheritIO().start();
            } catch (IOException failed) {
                print.accept("The admin console did not open: " + failed.getMessage());
            }
        }
    }
}
