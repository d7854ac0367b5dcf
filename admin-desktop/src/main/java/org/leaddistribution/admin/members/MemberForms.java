package org.leaddistribution.admin.members;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.access.AccountField;
import org.leaddistribution.access.MemberChange;
import org.leaddistribution.accounts.ManagingMembers;
import org.leaddistribution.accounts.MemberDraft;
import org.leaddistribution.accounts.MemberOutcome;
import org.leaddistribution.admin.fx.AccountFields;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.FormModel;
import org.leaddistribution.admin.fx.FormModel.Field;
import org.leaddistribution.admin.fx.FormModel.Outcome;
import org.leaddistribution.admin.fx.FormSheet;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ListScreen.Changes;
import org.leaddistribution.admin.fx.SheetPane;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.member.LeadEmails;
import org.leaddistribution.member.Member;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.MemberSummary;
import org.leaddistribution.member.Tier;

/// The forms by which a member is added and changed.
final class MemberForms {
    private static final Field.Kind.Choice<Tier> TIERS =
            new Field.Kind.Choice<>(List.of(Tier.values()), MemberForms::described);

    static final String ADD = "Add a member";
    static final String EDIT = "Edit ";

    private final ManagingMembers managing;
    private final Changes changes;
    private final SheetPane sheets;

    MemberForms(ManagingMembers managing, Changes changes, SheetPane sheets) {
        this.managing = managing;
        this.changes = changes;
        this.sheets = sheets;
    }

    private static String described(Tier tier) {
        return tier.isPaid()
                ? tier.label() + ", " + Formats.count(tier.quotaPerRound()) + " leads a round"
                : tier.label() + ", no leads";
    }

    /// The fields of a member.
    private record Fields(Field<String> username, Field<String> email, Field<Tier> tier) {
        Field<?> of(AccountField taken) {
            return switch (taken) {
                case USERNAME, MEMBER_ADDRESS -> username;
                case EMAIL -> email;
            };
        }
    }

    void add() {
        var fields = new Fields(AccountFields.username(), email(""), tier(null));
        var model =
                new FormModel(
                        List.of(fields.username(), fields.email(), fields.tier()),
                        outcome -> create(fields, outcome));
        FormSheet.open(ADD, "Add member", model, sheets, changes.context());
    }

    private void create(Fields fields, Outcome outcome) {
        var draft =
                new MemberDraft(
                        AccountFields.usernameIn(fields.username()),
                        AccountFields.emailIn(fields.email()),
                        fields.tier().value(),
                        MemberStatus.ACTIVE,
                        null,
                        null);
        save(
                "Adding " + draft.username(),
                () -> managing.add(actor(), draft),
                fields,
                outcome,
                Banner.success(
                        draft.username() + " is a member",
                        "An invitation to choose a password goes to " + draft.email() + "."));
    }

    void edit(Member member) {
        var fields =
                new Fields(
                        Field.text("User name", "", member.username(), _ -> ""),
                        email(member.email()),
                        tier(member.tier()));
        var mails =
                Field.choice(
                        "Mail about new leads",
                        member.leadEmails(),
                        new Field.Kind.Choice<>(
                                List.of(LeadEmails.values()),
                                wanted -> wanted.areOn() ? "Sent" : "Not sent"),
                        "Choose one.");
        var model =
                new FormModel(
                        List.of(fields.email(), fields.tier(), mails),
                        outcome -> change(member, fields, mails.value(), outcome));
        FormSheet.open(EDIT + member.username(), "Save", model, sheets, changes.context());
    }

    /// One tier for several members.
    void changeTier(List<MemberSummary> chosen) {
        var tier = tier(null);
        var model = new FormModel(List.of(tier), outcome -> change(chosen, tier.value(), outcome));
        FormSheet.open(
                "Change the tier of " + SeveralMembers.members(chosen.size()),
                "Change tier",
                model,
                sheets,
                changes.context());
    }

    private void change(List<MemberSummary> chosen, Tier tier, Outcome outcome) {
        var change = MemberChange.NOTHING.with(tier);
        var addresses = SeveralMembers.addresses(chosen);
        changes.context()
                .work()
                .start(
                        Job.lasting(
                                "Changing " + SeveralMembers.members(chosen.size()),
                                _ -> managing.changeEach(actor(), addresses, change)),
                        Watcher.of(
                                done -> {
                                    outcome.saved();
                                    changes.show(
                                            SeveralMembers.told(
                                                    done,
                                                    "on the tier " + tier.label(),
                                                    "had that tier already",
                                                    fromNextRound(tier)));
                                },
                                outcome::failed));
    }

    private void change(Member member, Fields fields, LeadEmails mails, Outcome outcome) {
        var email = AccountFields.emailIn(fields.email());
        var tier = fields.tier().value();
        var change =
                new MemberChange(
                        email.value().equals(member.email()) ? null : email,
                        tier == member.tier() ? null : tier,
                        null,
                        mails == member.leadEmails() ? null : mails,
                        null);
        save(
                "Changing " + member.username(),
                () -> managing.change(actor(), member.address(), change, null),
                fields,
                outcome,
                Banner.success(member.username() + " is changed", consequence(member, tier)));
    }

    private static String consequence(Member before, Tier tier) {
        if (tier == before.tier()) {
            return "";
        }
        return fromNextRound(tier);
    }

    private static String fromNextRound(Tier tier) {
        return tier.isPaid()
                ? "From the next round on: up to %s leads a round."
                        .formatted(Formats.count(tier.quotaPerRound()))
                : "From the next round on: no leads. The files so far stay.";
    }

    private Actor actor() {
        return new Actor(changes.context().sessionCheck().requireAdmin());
    }

    private void save(
            String title,
            Supplier<MemberOutcome> call,
            Fields fields,
            Outcome outcome,
            Banner done) {
        changes.context()
                .work()
                .start(
                        Job.lasting(title, _ -> call.get()),
                        Watcher.of(result -> tell(result, fields, outcome, done), outcome::failed));
    }

    private void tell(MemberOutcome result, Fields fields, Outcome outcome, Banner done) {
        switch (result) {
            case MemberOutcome.Done _ -> {
                outcome.saved();
                changes.show(done);
            }
            case MemberOutcome.Taken(var taken) ->
                    taken.forEach(field -> outcome.refused(fields.of(field), AccountFields.TAKEN));
            case MemberOutcome.Absent _ ->
                    outcome.failed("This member is gone. Close this and refresh the list.");
            case MemberOutcome.Weak(var rule) -> outcome.failed(rule.whenBroken());
            case MemberOutcome.Busy _ ->
                    outcome.failed("Too many passwords at once. Try again in a second.");
        }
    }

    private static Field<String> email(String first) {
        return AccountFields.email(first, "Invitations and mails about new leads go there.");
    }

    private static Field<Tier> tier(@Nullable Tier first) {
        return Field.choice("Tier", first, TIERS, "Choose a tier.");
    }
}
