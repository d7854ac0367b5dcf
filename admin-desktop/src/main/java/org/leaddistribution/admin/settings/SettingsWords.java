package org.leaddistribution.admin.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.member.Tier;
import org.leaddistribution.round.Assignment;
import org.leaddistribution.settings.MailSettings;
import org.leaddistribution.settings.PortalSettings;
import org.leaddistribution.settings.Settings;
import org.leaddistribution.settings.SmtpServer;
import org.leaddistribution.settings.StorageSettings;

/// What is set, in words and without a secret.
final class SettingsWords {
    private SettingsWords() {}

    static List<Fact> database(StorageSettings storage) {
        var uri = storage.mongodbUri();
        return List.of(
                new Fact(
                        "MongoDB",
                        uri == null
                                ? "The local one, which the programs start themselves"
                                : uri.toString()),
                new Fact("Database", storage.database()),
                new Fact("Data folder", storage.dataFolder().toString()));
    }

    /// @param log where this console writes what happens
    static List<Fact> files(Path log) {
        return List.of(new Fact("Log of this console", log.toString()));
    }

    static List<Fact> portal(PortalSettings portal) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Address", addressOf(portal).toString()));
        facts.add(
                new Fact(
                        "Largest upload",
                        portal.maxUploadBytes() == PortalSettings.UNLIMITED
                                ? "Any size"
                                : Formats.size(portal.maxUploadBytes())));
        return facts;
    }

    static List<Fact> days(ZoneId zone) {
        return List.of(
                new Fact("Time zone", zone.getId() + ", of this program"),
                new Fact("Weeks", "From Monday to Sunday"));
    }

    /// Where members find the portal, as far as this program is told.
    static URI addressOf(PortalSettings portal) {
        var base = portal.baseUrl();
        return base == null ? URI.create("http://" + portal.host() + ":" + portal.port()) : base;
    }

    static List<Fact> mail(MailSettings mail) {
        var server = mail.server();
        var admin = mail.adminEmail();
        return List.of(
                new Fact(
                        "Mail server",
                        server == null
                                ? "None: mails wait until LEADS_SMTP_URL names one"
                                : server.host() + ":" + server.port() + ", " + encryption(server)),
                new Fact("Sender", mail.from()),
                new Fact(
                        "Runs are told to",
                        admin == null ? "The admin who uploaded the file" : admin));
    }

    private static String encryption(SmtpServer server) {
        return switch (server.encryption()) {
            case NONE -> "not encrypted";
            case STARTTLS_IF_OFFERED -> "encrypted if the server offers it";
            case STARTTLS_REQUIRED, TLS -> "encrypted";
        };
    }

    static List<Fact> rules() {
        var facts = new ArrayList<Fact>();
        for (var tier : Tier.values()) {
            facts.add(
                    new Fact(
                            tier.label(),
                            tier.isPaid()
                                    ? "Up to "
                                            + Formats.count(tier.quotaPerRound())
                                            + " leads a round"
                                    : "No leads"));
        }
        facts.add(new Fact("Suspended members", "No leads, whatever their tier"));
        facts.add(
                new Fact(
                        "One prospect",
                        "Goes to at most "
                                + Assignment.CAP
                                + " members, and never twice to the same one"));
        return facts;
    }

    static String changed(Settings settings) {
        return "All of this is set by the operator, by LEADS_ variables of the program's environment or by lines in "
                + settings.file().path()
                + (settings.storage().mongodbUri() == null
                        ? "; a database elsewhere is named by LEADS_MONGODB_URI."
                        : ".");
    }
}
