package org.leaddistribution.admin.distributions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leaddistribution.admin.fx.Banner.Tone;
import org.leaddistribution.admin.fx.Facts.Fact;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.kernel.Warning;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Distribution.RunFailure;
import org.leaddistribution.round.Round;
import org.leaddistribution.run.RunStep;

/// All there is to say of the chosen distribution, in words.
///
/// @param id in full
/// @param upload what its file held
/// @param reach whom it can reach and has reached
/// @param rounds one sentence each, in order
/// @param notes what went wrong first, then what is worth knowing
public record DistributionDetails(
        String id,
        String filename,
        List<Fact> upload,
        List<Fact> reach,
        List<Fact> rounds,
        List<Note> notes) {
    public record Note(Tone tone, String text) {}

    public static DistributionDetails of(Distribution distribution, Formats formats) {
        return new DistributionDetails(
                distribution.id().value(),
                distribution.upload().filename(),
                upload(distribution),
                reach(distribution),
                distribution.rounds().stream().map(round -> round(round, formats)).toList(),
                notes(distribution));
    }

    private static List<Fact> upload(Distribution distribution) {
        var rows = distribution.upload().rows();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Leads", Formats.count(rows.total())));
        facts.add(new Fact("Known from earlier uploads", Formats.count(rows.known())));
        facts.add(new Fact("Duplicates skipped", Formats.count(rows.duplicate())));
        facts.add(new Fact("Blank rows skipped", Formats.count(rows.blank())));
        if (rows.rejected() > 0) {
            facts.add(new Fact("Bad rows left out", Formats.count(rows.rejected())));
        }
        return facts;
    }

    private static List<Fact> reach(Distribution distribution) {
        var weeks = distribution.outlook().estimatedWeeks();
        return List.of(
                new Fact(
                        "Eligible members",
                        Formats.count(distribution.outlook().eligibleMembers())),
                new Fact("Estimated weeks", weeks == null ? "–" : Formats.count(weeks)),
                new Fact("Members served", Formats.count(distribution.membersServed())),
                new Fact("Leads given", Formats.count(distribution.made())));
    }

    private static Fact round(Round round, Formats formats) {
        var shortage = round.shortage();
        return new Fact(
                "Round " + round.number(),
                "%s to %s · %s%s"
                        .formatted(
                                Formats.count(round.assignments(), "lead", "leads"),
                                Formats.count(round.membersServed(), "member", "members"),
                                formats.time(round.completedAt()),
                                shortage == null || shortage.isNone()
                                        ? ""
                                        : " · " + shortage.sentence()));
    }

    private static List<Note> notes(Distribution distribution) {
        var notes = new ArrayList<Note>();
        var failure = distribution.run().failure();
        if (failure != null) {
            notes.add(new Note(Tone.DANGER, failed(failure)));
        }
        distribution.warnings().stream()
                .map(Warning::message)
                .map(text -> new Note(Tone.WARNING, text))
                .forEach(notes::add);
        return notes;
    }

    private static String failed(RunFailure failure) {
        return stopped(failure.message(), stepInWords(failure.step()));
    }

    static String stopped(String why, String step) {
        return "%s It stopped at “%s”. What was done is kept; choose Distribute to go on from there."
                .formatted(why, step);
    }

    static String stepInWords(String code) {
        return Arrays.stream(RunStep.values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .map(RunStep::label)
                .orElse(code);
    }
}
