package org.leaddistribution.access;

/// What no two people may share, in any case of its letters.
public enum AccountField {
    USERNAME("username"),
    MEMBER_ADDRESS("member_address"),
    EMAIL("email");

    private final String code;

    AccountField(String code) {
        this.code = code;
    }

    /// The name as it is sent, and as the column of an import is headed.
    public String code() {
        return code;
    }
}
