package org.leaddistribution.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaddistribution.kernel.Page;
import org.leaddistribution.kernel.PageRequest;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberQuery;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Username;

/// The members' accounts: making, changing and entering them.
///
/// User names are claimed among members and staff together, before anything else is written.
public interface MemberAccounts {
    /// Makes all of these accounts, or none. Whoever has no password yet is invited to choose one, by a mail
    /// that is due with the account: neither is there without the other.
    ///
    /// @param accounts at least one; no two of which share a user name, an address or an e-mail in any case
    default Creation create(List<Account.OfMember> accounts) {
        var taken = revise(new Revision(accounts, List.of()));
        return taken.isEmpty() ? new Creation.Created() : new Creation.Refused(taken);
    }

    /// Makes and changes all of these accounts, or none. Who is new is invited as by [#create].
    ///
    /// @return what somebody else has and keeps: nothing when all is done, else nothing is done
    List<Taken> revise(Revision revision);

    /// What [#revise] would return for it now; nothing is done.
    List<Taken> conflicts(Revision revision);

    Optional<Account.OfMember> byUsername(Username username);

    /// The members of these names, in no promised order; unknown ones are left out.
    List<Account.OfMember> byUsernames(Collection<Username> usernames);

    /// Every member who is not suspended, in no promised order.
    List<Member> active();

    long countActive();

    Optional<Account.OfMember> byAddress(MemberAddress address);

    /// Those that a query selects, in its order; user names and e-mails without regard to case.
    Page<MemberSummary> page(MemberQuery query, PageRequest request);

    /// Changes the account at once, its credentials' generation too where the change ends sessions.
    Changing change(MemberAddress address, MemberChange change);

    /// Takes the password away and begins the next generation of credentials; false when there is no such
    /// member, or it has none.
    boolean voidPassword(MemberAddress address);

    /// Keeps when a member signed in, unless a later time is kept.
    void noteSignIn(MemberAddress address, Instant at);

    /// Stores a dearer hash of the same password, unless the password was changed meanwhile.
    void renewHash(MemberAddress address, PasswordHash from, PasswordHash to);

    /// What came of making accounts.
    sealed interface Creation {
        record Created() implements Creation {}

        /// Nothing was made.
        ///
        /// @param taken at least one
        record Refused(List<Taken> taken) implements Creation {
            public Refused {
                taken = List.copyOf(taken);
            }
        }
    }

    /// Accounts that are made and changed at once.
    ///
    /// E-mails are compared as they are afterwards: two members may swap theirs, and a new one may have one that
    /// is given up.
    ///
    /// @param added no two of which share a user name or an address in any case
    /// @param changed each member once, of those who are there; no two of whom, nor of `added`, get one e-mail
    record Revision(List<Account.OfMember> added, List<Change> changed) {
        public Revision {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }

        /// What is to become different about one of them.
        public record Change(MemberAddress address, MemberChange what) {}
    }

    /// @param index in the list that was to be made, or behind it in the list that was to be changed
    /// @param fields that somebody else has; at least one
    record Taken(int index, Set<AccountField> fields) {
        public Taken {
            fields = Set.copyOf(EnumSet.copyOf(fields));
        }
    }

    /// What came of changing one.
    sealed interface Changing {
        record Changed(Member before, Member after) implements Changing {}

        /// Nothing was changed: another member has that e-mail.
        record EmailTaken() implements Changing {}

        record Absent() implements Changing {}
    }
}
