package org.leaddistribution.accounts;

import java.util.List;
import java.util.Locale;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.csv.Column;
import org.leaddistribution.csv.IssueCode;

/// The columns of a file of members.
public enum MemberColumn implements Column {
    USERNAME(Need.REQUIRED, Shape.SINGLE, IssueCode.INVALID_USERNAME),
    EMAIL(Need.REQUIRED, Shape.FIRST_FILLED, IssueCode.INVALID_EMAIL),
    TIER(Need.REQUIRED, Shape.SINGLE, IssueCode.INVALID_TIER),
    STATUS(Need.OPTIONAL, Shape.SINGLE, IssueCode.INVALID_STATUS),
    MEMBER_ADDRESS(Need.OPTIONAL, Shape.SINGLE, IssueCode.INVALID_MEMBER_ADDRESS);

    public static final List<MemberColumn> ALL = List.of(values());

    private final Need need;
    private final Shape shape;
    private final IssueCode invalid;

    MemberColumn(Need need, Shape shape, IssueCode invalid) {
        this.need = need;
        this.shape = shape;
        this.invalid = invalid;
    }

    static MemberColumn of(AccountField field) {
        return switch (field) {
            case USERNAME -> USERNAME;
            case EMAIL -> EMAIL;
            case MEMBER_ADDRESS -> MEMBER_ADDRESS;
        };
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String heading() {
        return code();
    }

    @Override
    public Need need() {
        return need;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    /// What is said of a value that is none of its kind.
    IssueCode invalid() {
        return invalid;
    }
}
