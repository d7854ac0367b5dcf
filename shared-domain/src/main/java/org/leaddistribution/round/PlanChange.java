package org.leaddistribution.round;

import java.util.Locale;
import org.leaddistribution.member.MemberAddress;
import org.leaddistribution.member.MemberStatus;
import org.leaddistribution.member.Tier;

/// One thing that is not any more as it was when a plan was shown, so that this plan cannot be run.
public sealed interface PlanChange {
    /// A word that scripts can rely on.
    String kind();

    /// For people.
    String sentence();

    /// Somebody takes part who was not known.
    record MemberJoined(MemberAddress address, String username, Tier tier) implements PlanChange {
        @Override
        public String kind() {
            return "members";
        }

        @Override
        public String sentence() {
            return "%s (%s) is a new member and takes part now.".formatted(username, tier.label());
        }
    }

    /// Somebody who would have been served does not take part any more.
    record MemberLeft(MemberAddress address, Tier tier) implements PlanChange {
        @Override
        public String kind() {
            return "members";
        }

        @Override
        public String sentence() {
            return "Member %s (%s) does not take part any more.".formatted(address, tier.label());
        }
    }

    record TierChanged(MemberAddress address, String username, Tier from, Tier to)
            implements PlanChange {
        @Override
        public String kind() {
            return "tiers";
        }

        @Override
        public String sentence() {
            return "%s moved from %s to %s.".formatted(username, from.label(), to.label());
        }
    }

    record StatusChanged(MemberAddress address, String username, MemberStatus from, MemberStatus to)
            implements PlanChange {
        @Override
        public String kind() {
            return "statuses";
        }

        @Override
        public String sentence() {
            return switch (to) {
                case SUSPENDED -> username + " is suspended now.";
                case ACTIVE -> username + " is active again.";
            };
        }
    }

    /// @param from how many leads there were
    record LeadsChanged(long from, long to) implements PlanChange {
        @Override
        public String kind() {
            return "leads";
        }

        @Override
        public String sentence() {
            return from == to
                    ? "The leads of this distribution are not the same any more."
                    : String.format(
                            Locale.ROOT,
                            "This distribution has %,d leads now, it had %,d.",
                            to,
                            from);
        }
    }

    /// @param from how many copies of these prospects members had already
    record HistoryChanged(long from, long to) implements PlanChange {
        @Override
        public String kind() {
            return "history";
        }

        @Override
        public String sentence() {
            return to > from
                    ? String.format(
                            Locale.ROOT,
                            "%,d more copies of these prospects have been given since, by another distribution.",
                            to - from)
                    : "Who already holds these prospects has changed.";
        }
    }

    /// @param previewed the round that the plan was for
    /// @param next the round that can be run now
    record RoundDealt(int previewed, int next) implements PlanChange {
        @Override
        public String kind() {
            return "round";
        }

        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Round %d has been dealt already; the next one is round %d.",
                    previewed,
                    next);
        }
    }

    /// @param sealedPlan the hash of the plan that is being written
    record OtherPlanSealed(int round, String sealedPlan) implements PlanChange {
        @Override
        public String kind() {
            return "round";
        }

        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "Round %d has begun with another plan and can only be completed with that one.",
                    round);
        }
    }

    /// Nothing else can be named: a newer program may plan differently, or the preview is forgotten.
    record PlanDiffers() implements PlanChange {
        @Override
        public String kind() {
            return "plan";
        }

        @Override
        public String sentence() {
            return "Worked out again, the plan has changed.";
        }
    }
}
