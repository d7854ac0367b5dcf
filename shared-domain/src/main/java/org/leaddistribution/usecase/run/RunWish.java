package org.leaddistribution.usecase.run;

/// What somebody wants of a distribution.
public sealed interface RunWish {
    /// The first round, or the one that was begun and not ended.
    record FirstRound() implements RunWish {}

    /// What was begun and not ended, and nothing else: never a run that was cancelled or has failed.
    record Resume() implements RunWish {}

    /// One more round of a completed distribution.
    record NextRound() implements RunWish {}

    /// Just this round; asked again, it is answered with its figures.
    record RoundNumber(int number) implements RunWish {}

    /// Just this plan, which was previewed.
    record ThisPlan(String planHash) implements RunWish {}

    /// An end to a failed round that cannot be resumed: what was begun is finished, the rest left out.
    record Close() implements RunWish {}
}
