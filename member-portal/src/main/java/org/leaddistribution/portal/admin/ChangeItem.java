package org.leaddistribution.portal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.round.PlanChange;

/// One thing that has changed since a plan was shown, as the API shows it.
///
/// @param kind `members`, `tiers`, `statuses`, `leads`, `history`, `round` or `plan`
/// @param memberAddress of whom, where it is about somebody
/// @param from what was, `to` what is; each left out where there is nothing to say
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeItem(
        String kind,
        @Nullable String memberAddress,
        @Nullable String username,
        @Nullable Object from,
        @Nullable Object to,
        String message) {

    static ChangeItem of(PlanChange change) {
        return switch (change) {
            case PlanChange.MemberJoined(var address, var name, var tier) ->
                    about(change, address, name, null, tier.code());
            case PlanChange.MemberLeft(var address, var tier) ->
                    about(change, address, null, tier.code(), null);
            case PlanChange.TierChanged(var address, var name, var from, var to) ->
                    about(change, address, name, from.code(), to.code());
            case PlanChange.StatusChanged(var address, var name, var from, var to) ->
                    about(change, address, name, from.code(), to.code());
            case PlanChange.LeadsChanged(var from, var to) -> plain(change, from, to);
            case PlanChange.HistoryChanged(var from, var to) -> plain(change, from, to);
            case PlanChange.RoundDealt(var previewed, var next) -> plain(change, previewed, next);
            case PlanChange.OtherPlanSealed(_, var hash) -> plain(change, null, hash);
            case PlanChange.ComesOutOtherwise _ -> plain(change, null, null);
        };
    }

    private static ChangeItem about(
            PlanChange change,
            MemberAddress member,
            @Nullable String username,
            @Nullable String from,
            @Nullable String to) {
        return new ChangeItem(change.kind(), member.value(), username, from, to, change.sentence());
    }

    private static ChangeItem plain(PlanChange change, @Nullable Object from, @Nullable Object to) {
        return new ChangeItem(change.kind(), null, null, from, to, change.sentence());
    }
}
