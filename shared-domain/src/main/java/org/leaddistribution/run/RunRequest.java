package org.leaddistribution.run;

/// What somebody wants of a distribution.
public sealed interface RunRequest {
    /// The first round, or the one that was begun and not ended.
    record FirstRound() implements RunRequest {}

    /// What was begun and not ended, and nothing else: never a run that was cancelled or has failed.
    record Resume() implements RunRequest {}

    /// One more round of a completed distribution.
    record NextRound() implements RunRequest {}

    /// Just this round; asked again, it is answered with its figures.
    record RoundNumber(int number) implements RunRequest {}

    /// Just this plan, which was previewed.
    record ThisPlan(String planHash) implements RunRequest {}

    /// An end to a failed round that cannot be resumed: what was begun is finished, the rest left out.
    record Close() implements RunRequest {}
}
