package org.leaddistribution.runtime;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Program.Kind;
import org.leaddistribution.programs.Program.MailAbility;
import org.leaddistribution.programs.Programs;
import org.leaddistribution.runtime.Duty.Report;
import org.leaddistribution.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the other programs of a database that this one runs, from its first beat to its orderly end.
final class SignOfLife {
    private static final Logger LOG = LoggerFactory.getLogger(SignOfLife.class);

    private final Programs programs;
    private final Program.Id id;
    private final Kind kind;
    private final @Nullable URI address;
    private final MailAbility mail;
    private @Nullable Program told;

    private SignOfLife(
            Application application, Kind kind, @Nullable URI address, MailAbility mail) {
        this.programs = application.store().programs();
        this.id = application.id();
        this.kind = kind;
        this.address = address;
        this.mail = mail;
    }

    static SignOfLife ofConsole(Application application) {
        return new SignOfLife(application, Kind.CONSOLE, null, ofConsole(application.settings()));
    }

    private static MailAbility ofConsole(Settings settings) {
        if (settings.mail().server() == null) {
            return MailAbility.NO_SERVER;
        }
        return settings.portal().baseUrl() == null ? MailAbility.NO_ADDRESS : MailAbility.ABLE;
    }

    /// @param address where people reach it
    static SignOfLife ofPortal(Application application, URI address) {
        boolean hasServer = application.settings().mail().server() != null;
        return new SignOfLife(
                application,
                Kind.PORTAL,
                address,
                hasServer ? MailAbility.ABLE : MailAbility.NO_SERVER);
    }

    MailAbility mail() {
        return mail;
    }

    Duty duty() {
        return new Duty(
                "Telling that this program runs",
                Programs.BEAT_EVERY,
                Programs.BEAT_EVERY,
                this::beat);
    }

    private Report beat() {
        var self = told;
        if (self == null) {
            self = self();
            told = self;
        }
        programs.beat(self);
        return new Report.Fine();
    }

    /// Made in the background: the name of the machine may have to be looked up.
    private Program self() {
        return new Program(
                id,
                kind,
                host(),
                ProcessHandle.current().pid(),
                address,
                ProductVersion.read(),
                mail);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            LOG.debug("This machine has no name", unnamed);
            return "localhost";
        }
    }

    /// Where the database is away by then, the others see it by the silence.
    void end() {
        programs.leave(id);
    }
}
