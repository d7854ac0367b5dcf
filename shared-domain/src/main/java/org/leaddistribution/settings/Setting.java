package org.leaddistribution.settings;

import java.util.Arrays;
import java.util.Optional;

/// Everything an operator may set, so that a variable and its option can never drift apart.
public enum Setting {
    DATA_DIR("--data", "folder for the local database and other files"),
    CONFIG("--config", "file of settings; else leads.conf in the data folder"),
    MONGODB_URI("--mongodb-uri", "address of MongoDB; without one a local database is started"),
    MONGOD("--mongod", "the mongod program that runs the local database"),
    DATABASE("--database", "name of the database"),
    PORT("--port", "port the portal listens on; 0 picks a free one"),
    HOST("--host", "address the portal listens on"),
    BASE_URL("--base-url", "address people reach the portal by, for links in mail"),
    TRUSTED_PROXIES("--trusted-proxies", "addresses whose X-Forwarded-* headers count"),
    SMTP_URL("--smtp-url", "mail server; without one mail waits in the outbox"),
    MAIL_FROM("--mail-from", "sender of all mail"),
    ADMIN_EMAIL("--admin-email", "who is told about finished distributions"),
    MAX_UPLOAD_BYTES("--max-upload-bytes", "largest file taken, in bytes"),
    ZONE("--zone", "time zone of days and weeks, such as Europe/Berlin; the system's");

    private final String option;
    private final String meaning;

    Setting(String option, String meaning) {
        this.option = option;
        this.meaning = meaning;
    }

    /// The environment variable: `LEADS_DATA_DIR`.
    public String variable() {
        return "LEADS_" + name();
    }

    /// Whose variable has this name.
    static Optional<Setting> ofVariable(String name) {
        return Arrays.stream(values()).filter(each -> each.variable().equals(name)).findFirst();
    }

    /// The option that wins over the variable: `--data`.
    public String option() {
        return option;
    }

    /// A phrase for usage texts.
    public String meaning() {
        return meaning;
    }

    /// What the option takes, for usage texts: `PORT`.
    public String placeholder() {
        return name().substring(name().lastIndexOf('_') + 1);
    }
}
