package org.leaddistribution.programs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.programs.Program.Kind;
import org.leaddistribution.programs.Program.MailAbility;
import org.leaddistribution.programs.Programs.KnownProgram;

/// Which of the programs that run sends mail: portals, and where none can, the console that has run longest.
///
/// It says whose work it is. That two who both think it theirs send no mail twice is for the lease of mail.
public sealed interface MailSender {
    /// @param portal the one that has run longest, of those that can
    record ByPortal(Program portal) implements MailSender {}

    /// @param idle a portal that runs and has no mail server; null when no portal runs
    record ByConsole(Program console, @Nullable Program idle) implements MailSender {}

    /// @param missing what the nearest to it lacks
    record Nobody(MailAbility missing) implements MailSender {}

    /// @param programs as [Programs#all] gives them
    static MailSender among(List<KnownProgram> programs) {
        var alive =
                programs.stream().filter(KnownProgram::isAlive).map(KnownProgram::program).toList();
        var portal = first(alive, Kind.PORTAL, MailAbility.ABLE);
        if (portal.isPresent()) {
            return new ByPortal(portal.get());
        }
        var console = first(alive, Kind.CONSOLE, MailAbility.ABLE);
        if (console.isPresent()) {
            var idle = alive.stream().filter(one -> one.kind() == Kind.PORTAL).findFirst();
            return new ByConsole(console.get(), idle.orElse(null));
        }
        boolean hasServer = alive.stream().anyMatch(one -> one.mail() == MailAbility.NO_ADDRESS);
        return new Nobody(hasServer ? MailAbility.NO_ADDRESS : MailAbility.NO_SERVER);
    }

    private static Optional<Program> first(List<Program> alive, Kind kind, MailAbility mail) {
        return alive.stream().filter(one -> one.kind() == kind && one.mail() == mail).findFirst();
    }

    /// Whether it is for this console to send.
    default boolean isConsole(Program.Id id) {
        return this instanceof ByConsole(var console, _) && console.id().equals(id);
    }

    /// Who sends and why, for people.
    ///
    /// @param reader the program that they read it in
    default String sentence(Program.Id reader) {
        return switch (this) {
            case ByPortal(var portal) -> "The portal at " + portal.address() + " sends mail.";
            case ByConsole(var console, var idle) ->
                    (console.id().equals(reader)
                                    ? "This console"
                                    : "The console on " + console.host())
                            + " sends mail: "
                            + (idle == null
                                    ? "no portal is running."
                                    : "the portal at " + idle.address() + " has no mail server.");
            case Nobody(var missing) ->
                    missing == MailAbility.NO_ADDRESS
                            ? "Mail waits: no portal is running, and links in mail need its address."
                                    + " Start the portal, or set LEADS_BASE_URL beside LEADS_SMTP_URL."
                            : "Mail waits: no mail server is set. The operator names one by"
                                    + " LEADS_SMTP_URL.";
        };
    }
}
