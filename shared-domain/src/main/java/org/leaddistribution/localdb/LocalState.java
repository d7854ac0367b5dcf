package org.leaddistribution.localdb;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.leaddistribution.settings.SecretUrl;

/// What the programs of a data folder must agree on to reach its database; prints without the password.
///
/// @param port the one mongod listens on, also after a restart
record LocalState(int port, String password) {
    static final String REPLICA_SET = "local";
    static final String USER = "leads";

    private static final int SECRET_BYTES = 32;

    /// Reads what an earlier program wrote, or draws a port and a password and writes them.
    static LocalState in(LocalFolder folder) throws IOException {
        var text = LocalFolder.read(folder.state());
        if (text.isPresent()) {
            return parse(text.get(), folder);
        }
        var drawn = new LocalState(Loopback.freePort(), HexFormat.of().formatHex(randomBytes()));
        LocalFolder.writeSecret(
                folder.keyFile(), Base64.getEncoder().encodeToString(randomBytes()));
        drawn.save(folder);
        return drawn;
    }

    private static LocalState parse(String text, LocalFolder folder) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var port = properties.getProperty("port", "");
        var password = properties.getProperty("password", "");
        if (!port.matches("[0-9]{1,5}") || !password.matches("[0-9a-f]+")) {
            throw new LocalDatabaseFailure(
                    folder.state()
                            + " is damaged: it must hold port and password. Restore it from a backup.");
        }
        return new LocalState(Integer.parseInt(port), password);
    }

    private static byte[] randomBytes() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// The same password on another port, written down.
    LocalState movedTo(int newPort, LocalFolder folder) {
        var moved = new LocalState(newPort, password);
        moved.save(folder);
        return moved;
    }

    private void save(LocalFolder folder) {
        LocalFolder.writeSecret(folder.state(), "port=" + port + "\npassword=" + password + "\n");
    }

    String address() {
        return Loopback.ADDRESS + ":" + port;
    }

    /// What a driver connects with.
    SecretUrl uri() {
        return new SecretUrl(
                "mongodb://%s:%s@%s/?replicaSet=%s&authSource=admin"
                        .formatted(USER, password, address(), REPLICA_SET));
    }

    @Override
    public String toString() {
        return "LocalState[port=" + port + ", password=<hidden>]";
    }
}
