package org.leaddistribution.member;

/// Whether a member wants a mail when new leads are there.
public enum LeadEmails {
    ON,
    OFF;

    public static LeadEmails wanted(boolean yes) {
        return yes ? ON : OFF;
    }

    public boolean areOn() {
        return this == ON;
    }
}
