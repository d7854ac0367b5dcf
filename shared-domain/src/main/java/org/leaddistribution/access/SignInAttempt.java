package org.leaddistribution.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What the throttle knows an attempt to sign in by.
///
/// @param login the name as typed, in lower case and cut to the length of a user name
/// @param network where it came from: an IPv4 address, or the 64-bit network of an IPv6 one, because
///     whoever has one address of it has them all
/// @param browser whether it came from a browser that signed in to this name before
public record SignInAttempt(String login, String network, Browser browser) {
    private static final int LONGEST_LOGIN = 64;
    private static final int NETWORK_BYTES = 8;

    /// @param clientAddress in numbers; anything else is taken as it stands
    public static SignInAttempt of(String name, String clientAddress, Browser browser) {
        var login = name.substring(0, Math.min(name.length(), LONGEST_LOGIN));
        return new SignInAttempt(login.toLowerCase(Locale.ROOT), network(clientAddress), browser);
    }

    private static String network(String clientAddress) {
        try {
            return InetAddress.ofLiteral(clientAddress) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : clientAddress;
        } catch (IllegalArgumentException _) {
            return clientAddress;
        }
    }

    /// Whether a browser has signed in to the account before.
    public enum Browser {
        KNOWN,
        UNKNOWN
    }
}
