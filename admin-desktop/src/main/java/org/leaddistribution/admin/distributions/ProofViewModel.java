package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.DistributionScreen.Prover;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.LongReading;
import org.leaddistribution.admin.fx.ProgressStep;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.allocation.FillRatio;
import org.leaddistribution.check.ProvingRound.Proof;
import org.leaddistribution.check.ProvingRound.Step;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;

/// Checks the proof of one round on the spot, and says in plain words what is proven or what does not hold.
final class ProofViewModel {
    private static final Finding NOTHING =
            new Finding(
                    Tone.INFO,
                    "Not checked yet",
                    List.of(
                            "The check reads the stored plan of the round, its certificate, and the leads"
                                    + " and assignments as they are now. A verifier that knows nothing of"
                                    + " the program that made the plan judges them."));

    private final Prover prover;
    private final LongReading checking;
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>(NOTHING);
    private @Nullable DistributionId distribution;
    private @Nullable Round round;

    /// What is to be told.
    ///
    /// @param lines sentences
    record Finding(Tone tone, String title, List<String> lines) {}

    ProofViewModel(Prover prover, ScreenContext context) {
        this.prover = prover;
        this.checking = new LongReading(context.work());
    }

    /// Takes another round; what was found of the one before is forgotten.
    ///
    /// @param chosen null when there is none
    void choose(Distribution of, @Nullable Round chosen) {
        boolean isSame =
                of.id().equals(distribution)
                        && (chosen == null
                                ? round == null
                                : round != null && round.number() == chosen.number());
        if (!isSame) {
            checking.cancel();
            finding.set(NOTHING);
        }
        distribution = of.id();
        round = chosen;
    }

    void check() {
        var id = distribution;
        var judged = round;
        if (id != null && judged != null) {
            finding.set(NOTHING);
            checking.start(
                    "Checking the proof of round " + judged.number(),
                    Step::label,
                    progress -> prover.prove(id, judged.number(), progress),
                    proof -> finding.set(told(proof, judged)),
                    why ->
                            finding.set(
                                    new Finding(
                                            Tone.WARNING,
                                            "The proof could not be checked",
                                            List.of(why))));
        }
    }

    void cancel() {
        checking.cancel();
        finding.set(
                new Finding(
                        Tone.INFO,
                        "The check was called off",
                        List.of("Nothing is known of the proof. Check it again at any time.")));
    }

    /// Null while nothing is checked.
    ReadOnlyObjectProperty<@Nullable ProgressStep> progressProperty() {
        return checking.progressProperty();
    }

    ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    private static Finding told(Proof proof, Round round) {
        return switch (proof) {
            case Proof.Proven proven -> proven(proven);
            case Proof.Disproven(var faults) -> disproven(faults, round);
            case Proof.NeverKept _ ->
                    new Finding(
                            Tone.WARNING,
                            "Round %s cannot be verified".formatted(Formats.count(round.number())),
                            List.of(
                                    "Its plan is from before certificates were kept, so nothing can be"
                                            + " said of it. Later rounds can be verified."));
            case Proof.Gone _ ->
                    new Finding(
                            Tone.WARNING,
                            "Round %s is gone".formatted(Formats.count(round.number())),
                            List.of("Read the page again with F5."));
            case Proof.Cancelled _ -> NOTHING;
        };
    }

    private static Finding disproven(List<String> faults, Round round) {
        var lines = new ArrayList<String>();
        faults.forEach(
                fault -> lines.add("Round %s %s.".formatted(Formats.count(round.number()), fault)));
        lines.add(
                "Somebody or something has changed the stored data. Keep a copy of it, look at all of"
                        + " it by Check the data under Settings, and run ./leads repair, which mends what"
                        + " can be mended.");
        return new Finding(
                Tone.DANGER,
                "Round %s does not hold".formatted(Formats.count(round.number())),
                lines);
    }

    private static Finding proven(Proof.Proven proven) {
        var lines = new ArrayList<String>();
        var total = Formats.count(proven.bounds().total(), "lead", "leads");
        lines.add(
                proven.round().wasClosedEarly()
                        ? "Largest: its plan gives %s, and no plan could give more. The round was closed early: %s of them were given."
                                .formatted(total, Formats.count(proven.round().assignments()))
                        : "Largest: it gave %s, and no plan could have given more."
                                .formatted(total));
        lines.add(fair(proven.bounds().lowestFill()));
        lines.add(
                "Nobody twice: no member was given a prospect that it had, and no prospect has more than"
                        + " ten copies.");
        lines.add(even(proven));
        lines.add(missing(proven));
        lines.add("Stored: every lead it names is stored as given, and no other.");
        return new Finding(
                Tone.SUCCESS,
                "Round %s is proven".formatted(Formats.count(proven.round().number())),
                lines);
    }

    private static String fair(FillRatio lowest) {
        return lowest.quota() == 0
                ? "Fair: nobody had a quota to be filled."
                : "Fair: the least filled quota is %s of %s, %s. Nobody could get more without somebody who is filled no better getting less."
                        .formatted(
                                Formats.count(lowest.leads()),
                                Formats.count(lowest.quota()),
                                FillRatio.percent(lowest.value()));
    }

    private static String even(Proof.Proven proven) {
        var copies = proven.planned().copiesHistogram();
        return copies.isEmpty()
                ? "Even: there are no prospects."
                : "Even: prospects have %s to %s copies after it; no plan with these shares spreads them more evenly."
                        .formatted(
                                Formats.count(copies.firstKey()), Formats.count(copies.lastKey()));
    }

    private static String missing(Proof.Proven proven) {
        var shortage = proven.planned().shortage();
        if (shortage == null) {
            return "Missing: its plan is from before that was counted.";
        }
        return shortage.isNone()
                ? "Missing: nothing, everybody was filled."
                : "Missing: " + shortage.sentence() + " Fewer would not have.";
    }
}
