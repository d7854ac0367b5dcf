package org.leaddistribution.portal.command;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.leaddistribution.settings.Setting;
import org.leaddistribution.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What every command has: the settings, and one way to print and to refuse.
abstract class LeadsCommand implements Callable<Integer> {
    private final GivenSettings given;

    @Spec private CommandSpec spec;

    LeadsCommand(GivenSettings given) {
        this.given = given;
    }

    GivenSettings given() {
        return given;
    }

    /// The settings in force; what is not as it should be is complained of.
    Settings settings() {
        return given.read(this::complain);
    }

    /// The settings that its help lists; it accepts the others too and ignores them.
    abstract Set<Setting> settingsOfUse();

    void print(String line) {
        out().println(line);
        out().flush();
    }

    /// Like [#print], on the line that is being written.
    void printOn(String text) {
        out().print(text);
        out().flush();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Prints on one line what cannot be done, and what to do instead.
    int refused(String why) {
        complain(why);
        return LeadsProgram.FAILED;
    }

    int wrongUsage(String why) {
        complain(why);
        return LeadsProgram.WRONG_USAGE;
    }

    void complain(String why) {
        var err = spec.commandLine().getErr();
        err.println("leads: " + why);
        err.flush();
    }
}
