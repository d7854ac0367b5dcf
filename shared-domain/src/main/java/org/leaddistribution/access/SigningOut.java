package org.leaddistribution.access;

/// Ends the session of a person who leaves; its token is dead at once.
public final class SigningOut {
    private final Sessions sessions;

    public SigningOut(Sessions sessions) {
        this.sessions = sessions;
    }

    public void signOut(SecretToken token) {
        sessions.end(token.hash());
    }
}
