package org.leaddistribution.admin.fx;

/// Asked before anything is changed: whether the person at the screen is still signed in and may do so.
@FunctionalInterface
public interface SessionCheck {
    /// Off the thread that draws: it asks the database.
    ///
    /// @return the user name
    /// @throws Explained when the person has to sign in again, or may only read
    String requireAdmin();
}
