package org.leaddistribution.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.kernel.StoreFault;
import org.leaddistribution.kernel.StoreFault.StoreRefused;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;

/// Tries an address of MongoDB before anything is kept there, and names the very cause when it will not do.
///
/// Where a program that runs goes on trying, somebody who types an address wants to know what is wrong with it.
/// Changes nothing on the server. Messages hold no part of the address but hosts and the name of the set.
public final class ConnectionTrial {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final ConnectionString address;
    private final MongoClient client;
    private final String databaseName;

    private ConnectionTrial(ConnectionString address, MongoClient client, String databaseName) {
        this.address = address;
        this.client = client;
        this.databaseName = databaseName;
    }

    /// A server on which the data may be kept.
    ///
    /// @param version as it calls itself: `7.0.2`
    public record FitServer(String version, String replicaSet) {}

    /// Takes 5 s at most, or a little more where the server is there and slow.
    ///
    /// @param uri a MongoDB connection string; it may hold a password
    /// @throws StoreFault naming the cause and what to do about it
    public static FitServer of(String uri, String databaseName) {
        // First, as it says what is wrong with the address itself.
        try (var client = Connection.to(uri, PATIENCE, SILENCE, List.of())) {
            return new ConnectionTrial(new ConnectionString(uri), client, databaseName).found();
        }
    }

    private FitServer found() {
        try {
            var schema = new Schema(database(), new IndexBuilder(database(), () -> client));
            new Preparation(client, schema).requireFit();
            requireWritable();
            var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            var info = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));
            return new FitServer(info.getString("version"), hello.getString("setName"));
        } catch (MongoTimeoutException unreachable) {
            throw new StoreUnavailable(unreached(client.getClusterDescription()), unreachable);
        } catch (MongoException refused) {
            throw translated(refused);
        }
    }

    private MongoDatabase database() {
        return client.getDatabase(databaseName);
    }

    /// Deletes what cannot be there: that takes the right to write, and makes nothing.
    private void requireWritable() {
        database().getCollection("schema_version").deleteOne(new Document("_id", new Document()));
    }

    private StoreFault translated(MongoException fault) {
        if (isOf(fault, MongoSecurityException.class) || fault.getCode() == AUTHENTICATION_FAILED) {
            var socket = cause(fault, SocketException.class);
            if (socket.isEmpty()) {
                return new StoreRefused(
                        "The server refuses the user or the password. Correct them; if the user is kept in another"
                                + " database than \"admin\", the address ends with ?authSource=NAME.",
                        fault);
            }
        }
        if (fault.getCode() == UNAUTHORIZED) {
            return new StoreRefused(
                    address.getCredential() == null
                            ? "The server asks for a user and a password, and the address has none. It looks like"
                                    + " mongodb://user:password@host:27017/?replicaSet=name"
                            : "The server lets the user in, but not read and write the database \""
                                    + databaseName
                                    + "\". Give the user the role readWrite on it.",
                    fault);
        }
        return new StoreUnavailable(
                "The server answers, but not what it should: " + plain(fault) + ".", fault);
    }

    /// Of the servers that were not reached, the first whose cause is known.
    private String unreached(ClusterDescription cluster) {
        var unresolved = cluster.getSrvResolutionException();
        if (unresolved != null) {
            return "The name server knows no servers for "
                    + address.getHosts()
                    + ". Correct the name.";
        }
        return cluster.getServerDescriptions().stream()
                .flatMap(server -> why(server).stream())
                .findFirst()
                .orElseGet(this::whyNoPrimary);
    }

    private Optional<String> why(ServerDescription server) {
        return Optional.ofNullable(server.getException())
                .map(fault -> asMember(server.getAddress()) + why(server.getAddress(), fault));
    }

    /// Servers name each other, and not always so that others find them.
    private String asMember(ServerAddress server) {
        boolean isTyped =
                address.isSrvProtocol()
                        || address.getHosts().stream()
                                .map(ServerAddress::new)
                                .anyMatch(server::equals);
        return isTyped
                ? ""
                : "The server answers, and says that its replica set is reached at "
                        + server
                        + ". ";
    }

    private String why(ServerAddress server, Throwable fault) {
        if (isOf(fault, UnknownHostException.class)) {
            return "The host \"" + server.getHost() + "\" is not known. Correct its name.";
        }
        if (isOf(fault, SSLException.class)) {
            return untrusted(server, cause(fault, SSLException.class).orElseThrow());
        }
        if (isOf(fault, SocketTimeoutException.class)) {
            return server
                    + " does not answer. A firewall may be in the way, or host or port are not the right ones.";
        }
        if (isOf(fault, ConnectException.class)) {
            return "Nothing listens at "
                    + server
                    + ". Correct host and port, or start MongoDB there; it must listen on more than 127.0.0.1 to"
                    + " be reached from elsewhere.";
        }
        if (isOf(fault, SocketException.class)) {
            return server + " cannot be reached: " + plain(fault) + ".";
        }
        return server
                + " ends the connection at once. "
                + (usesTls()
                        ? "It may be no MongoDB."
                        : "It may take encrypted connections alone: add tls=true to what follows the question mark.");
    }

    private static String untrusted(ServerAddress server, SSLException fault) {
        var said = plain(fault);
        if (said.contains("Unsupported or unrecognized") || said.contains("plaintext")) {
            return server
                    + " does not encrypt its connections (TLS). Remove tls=true from the address.";
        }
        if (said.contains("certification path") || said.contains("PKIX")) {
            return "The certificate of "
                    + server
                    + " is not signed by an authority that this machine trusts (TLS).";
        }
        if (said.contains("subject alternative") || said.contains("No name matching")) {
            return "The certificate of "
                    + server
                    + " is of another host (TLS). Use the name it was made for.";
        }
        return server + " cannot be spoken to with encryption (TLS): " + said + ".";
    }

    private boolean usesTls() {
        return Boolean.TRUE.equals(address.getSslEnabled());
    }

    /// The driver passes over servers of another set than the one that the address names, and over standalone ones
    /// where it names any: one is asked by itself.
    private String whyNoPrimary() {
        var seed = new ServerAddress(address.getHosts().getFirst());
        var name = setOf(seed);
        if (name == null) {
            return seed
                    + " is a standalone server. It must be a replica set, even of one: start mongod with"
                    + " --replSet and run rs.initiate() once.";
        }
        var wanted = address.getRequiredReplicaSetName();
        return wanted == null || wanted.equals(name)
                ? "The replica set has no primary at the moment, so nothing can be written. Look at"
                        + " rs.status() on one of its servers."
                : seed
                        + " belongs to the replica set \""
                        + name
                        + "\", and the address says replicaSet="
                        + wanted
                        + ". Correct that.";
    }

    private @Nullable String setOf(ServerAddress seed) {
        var alone =
                MongoClientSettings.builder()
                        .applyConnectionString(address)
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.hosts(List.of(seed))
                                                .mode(ClusterConnectionMode.SINGLE)
                                                .requiredReplicaSetName(null)
                                                .serverSelectionTimeout(
                                                        PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                        .build();
        try (var direct = MongoClients.create(alone)) {
            return direct.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getString("setName");
        } catch (MongoException fault) {
            throw translated(fault);
        }
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static boolean isOf(Throwable fault, Class<? extends Throwable> type) {
        return cause(fault, type).isPresent();
    }

    /// What the innermost cause says, without the driver's frame around it.
    private static String plain(Throwable fault) {
        var innermost =
                Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                        .reduce((_, deeper) -> deeper)
                        .orElse(fault);
        var said = innermost.getMessage();
        return said == null
                ? innermost.getClass().getSimpleName()
                : said.lines().findFirst().orElse("").replaceFirst("[. ]+$", "");
    }
}
