package org.leaddistribution.portal.command;

import java.util.List;
import org.leaddistribution.access.Password;
import org.leaddistribution.access.Role;
import org.leaddistribution.accounts.ManagingStaff.StaffDraft;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.AccountUseCases;

/// The staff and the twelve members of the demonstration.
final class SamplePeople {
    static final String ADMIN = "admin";
    static final String SUPPORT = "support";
    static final String MEMBER = "gwen";
    static final String PASSWORD = "leads-for-everyone";

    private static final List<Sample> MEMBERS =
            List.of(
                    new Sample("bela", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("ben", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("bruno", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("birgit", Tier.BRONZE, MemberStatus.ACTIVE),
                    new Sample("sami", Tier.SILVER, MemberStatus.ACTIVE),
                    new Sample("sofia", Tier.SILVER, MemberStatus.ACTIVE),
                    new Sample("stella", Tier.SILVER, MemberStatus.ACTIVE),
                    new Sample(MEMBER, Tier.GOLD, MemberStatus.ACTIVE),
                    new Sample("george", Tier.GOLD, MemberStatus.ACTIVE),
                    new Sample("greta", Tier.GOLD, MemberStatus.SUSPENDED),
                    new Sample("anna", Tier.AFFILIATE, MemberStatus.ACTIVE),
                    new Sample("victor", Tier.VIP_AFFILIATE, MemberStatus.ACTIVE));

    private SamplePeople() {}

    private record Sample(String name, Tier tier, MemberStatus status) {}

    /// Adds everyone, unless an earlier demonstration did.
    static void addMissing(AccountUseCases people) {
        if (people.managingMembers().page(new PageRequest(1, 1)).totalCount() > 0) {
            return;
        }
        addStaff(people, ADMIN, Role.ADMIN);
        addStaff(people, SUPPORT, Role.SUPPORT);
        MEMBERS.forEach(sample -> addMember(people, sample));
    }

    static List<String> passwords() {
        return List.of(
                "  console and API:  " + ADMIN + " / " + PASSWORD,
                "  statistics:       " + SUPPORT + " / " + PASSWORD,
                "  My Leads:         " + MEMBER + " / " + PASSWORD + " (the other members alike)");
    }

    private static void addStaff(AccountUseCases people, String name, Role role) {
        var draft =
                new StaffDraft(
                        new Username(name), role.code(), email(name), new Password(PASSWORD));
        var _ = people.managingStaff().add(Actor.OPERATOR, draft);
    }

    private static void addMember(AccountUseCases people, Sample sample) {
        var draft =
                new MemberDraft(
                        new Username(sample.name()),
                        email(sample.name()),
                        sample.tier(),
                        sample.status(),
                        null,
                        new Password(PASSWORD));
        var _ = people.managingMembers().add(Actor.OPERATOR, draft);
    }

    private static EmailAddress email(String name) {
        return new EmailAddress(name + "@members.example.org");
    }
}
