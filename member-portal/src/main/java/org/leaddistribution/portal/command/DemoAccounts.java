package org.leaddistribution.portal.command;

import java.util.List;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Role;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.AccountUseCases;
import org.leaddistribution.sample.SampleData;

/// Who may sign in to a demonstration: its staff and the sample members, all by the password that it prints.
final class DemoAccounts {
    static final String ADMIN = "admin";
    static final String SUPPORT = "support";
    static final String PASSWORD = "leads-for-everyone";

    private DemoAccounts() {}

    /// Adds everyone, unless an earlier demonstration did.
    static void addMissing(AccountUseCases accounts) {
        int added =
                SampleData.addMembers(
                        accounts.managingMembers(), Actor.OPERATOR, () -> new Password(PASSWORD));
        if (added > 0) {
            addStaff(accounts, ADMIN, Role.ADMIN);
            addStaff(accounts, SUPPORT, Role.SUPPORT);
        }
    }

    static List<String> passwords() {
        return List.of(
                "  console and API:  " + ADMIN + " / " + PASSWORD,
                "  statistics:       " + SUPPORT + " / " + PASSWORD,
                "  My Leads:         "
                        + SampleData.MEMBER
                        + " / "
                        + PASSWORD
                        + " (the other members alike)");
    }

    private static void addStaff(AccountUseCases accounts, String name, Role role) {
        var draft =
                new StaffDraft(
                        new Username(name), role, SampleData.email(name), new Password(PASSWORD));
        var _ = accounts.managingStaff().add(Actor.OPERATOR, draft);
    }
}
