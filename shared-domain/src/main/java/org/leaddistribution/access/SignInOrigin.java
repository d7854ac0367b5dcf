package org.leaddistribution.access;

import org.jspecify.annotations.Nullable;

/// Where an attempt to sign in comes from.
///
/// @param clientAddress of the connection, or as a named proxy tells it
/// @param browser the token that this browser was given when it signed in before; null without one
public record SignInOrigin(String clientAddress, @Nullable SecretToken browser) {}
