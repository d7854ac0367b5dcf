package org.leaddistribution.programs;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.Coded;

/// A portal or console from its start to its end.
///
/// @param host the name of the machine that it runs on
/// @param pid its number among the processes there
/// @param address where people reach a portal; null for a console
/// @param version of the product
public record Program(
        Id id,
        Kind kind,
        String host,
        long pid,
        @Nullable URI address,
        String version,
        MailAbility mail) {
    /// What its windows or pages are for.
    public enum Kind implements Coded {
        PORTAL("Portal"),
        CONSOLE("Console");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Whether it could send mail.
    public enum MailAbility implements Coded {
        ABLE,
        /// It has no mail server.
        NO_SERVER,
        /// It has a mail server, but is not told where links in mail shall lead.
        NO_ADDRESS
    }

    /// Names one program for as long as it runs; it is also the owner's name on the leases that it takes.
    public record Id(String value) {
        public static Id create() {
            return new Id(UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
