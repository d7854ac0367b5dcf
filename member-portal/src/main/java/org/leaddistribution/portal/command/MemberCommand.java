package org.leaddistribution.portal.command;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.Password;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.accounts.MemberOutcome;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;
import org.leaddistribution.member.Username;
import org.leaddistribution.runtime.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Groups the commands about members.
@Command(name = "member", description = "Adds members, one or a file of them.")
final class MemberCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: add or import. ./leads member add --help explains.");
    }

    /// Adds a member.
    @Command(
            name = "add",
            description = "Adds a member, who is invited by mail unless a password is given.")
    static final class Add extends DatabaseCommand {
        private static final String TIERS = "bronze, silver, gold, affiliate or vip_affiliate";

        @Parameters(paramLabel = "NAME", description = "What the member signs in with.")
        private String name;

        @Option(names = "--tier", required = true, description = TIERS)
        private String tier;

        @Option(names = "--email", required = true, description = "Where the member reads mail.")
        private String email;

        @Option(names = "--address", description = "The member's id; drawn where it is not given.")
        private @Nullable String address;

        @Option(names = "--status", defaultValue = "active", description = "active or suspended")
        private String status;

        @Option(names = "--password-stdin", description = "Read a password from standard input.")
        private boolean withPassword;

        Add(GivenSettings given) {
            super(given);
        }

        @Override
        public Integer call() throws Exception {
            if (Tier.of(tier).isEmpty()) {
                return wrongUsage("--tier " + tier + " is unknown. It may be " + TIERS + ".");
            }
            if (MemberStatus.of(status).isEmpty()) {
                return wrongUsage(
                        "--status " + status + " is unknown. It may be active or suspended.");
            }
            return super.call();
        }

        @Override
        int run(Application application) throws Exception {
            var password = withPassword ? TypedPassword.read().orElse(null) : null;
            if (withPassword && password == null) {
                return refused(TypedPassword.NONE);
            }
            return tell(
                    application.accounts().managingMembers().add(Actor.OPERATOR, draft(password)));
        }

        private MemberDraft draft(@Nullable Password password) {
            return new MemberDraft(
                    new Username(name),
                    new EmailAddress(email),
                    Tier.of(tier).orElseThrow(),
                    MemberStatus.of(status).orElseThrow(),
                    address == null ? null : new MemberAddress(address),
                    password);
        }

        private int tell(MemberOutcome outcome) {
            return switch (outcome) {
                case MemberOutcome.Done(var member) -> {
                    var tierLabel = member.tier().label();
                    print(member.username() + " is added, " + tierLabel + ", " + member.address());
                    yield LeadsProgram.DONE;
                }
                case MemberOutcome.Taken(var fields) ->
                        refused(
                                "somebody has this already: "
                                        + names(fields)
                                        + ". Choose another.");
                case MemberOutcome.Weak(var rule) -> refused(rule.whenBroken());
                case MemberOutcome.Absent _ -> refused("the member does not exist.");
                case MemberOutcome.Busy _ -> refused("too many passwords at once. Try again.");
            };
        }

        private static String names(Set<AccountField> fields) {
            return fields.stream()
                    .map(AccountField::code)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
