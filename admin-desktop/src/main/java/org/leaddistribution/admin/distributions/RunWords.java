package org.leaddistribution.admin.distributions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.distributions.RunLine.Kind;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.audit.Actor;
import org.leaddistribution.programs.Program;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.round.Round;
import org.leaddistribution.run.CurrentRun;
import org.leaddistribution.run.CurrentRun.Carrier;
import org.leaddistribution.run.RunSight.RunEnd;

/// A run that this person has not begun here, in words.
///
/// @param here the program that the words are read in
record RunWords(Program.Id here) {
    /// A living owner beats every two seconds.
    static final Duration SILENT = Duration.ofSeconds(10);

    static String name(@Nullable Distribution distribution) {
        return distribution == null ? "" : distribution.upload().filename();
    }

    static boolean isStale(CurrentRun run) {
        return run.carrier() instanceof Carrier.Nobody
                || run.pulse().silentFor().compareTo(SILENT) >= 0;
    }

    /// The file and what is done with it; or that nothing is heard of it.
    static String what(CurrentRun run) {
        var distribution = run.distribution();
        if (distribution == null) {
            return "The data is being repaired";
        }
        var name = name(distribution);
        if (run.carrier() instanceof Carrier.Nobody) {
            return name + ": its program has ended. Another goes on with it within a minute";
        }
        if (isStale(run)) {
            return name
                    + ": no sign of life for "
                    + Formats.duration(run.pulse().silentFor())
                    + ". Another program goes on with it after half a minute";
        }
        return name + ": " + step(run);
    }

    private static String step(CurrentRun run) {
        var step = run.step();
        return step == null ? "Starting" : step.label();
    }

    /// "by alex in another console"; empty where there is nothing to say.
    String who(CurrentRun run) {
        var person = person(run.begunBy());
        return switch (run.carrier()) {
            case Carrier.Nobody _ -> person;
            case Carrier.Unknown _ ->
                    person.equals(OPERATOR) ? person : joined(person, "in another program");
            case Carrier.Known(var program) -> who(person, program);
        };
    }

    private static final String OPERATOR = "by the operator";

    private static String person(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return name.equals(Actor.OPERATOR.name()) ? OPERATOR : "by " + name;
    }

    private String who(String person, Program program) {
        return switch (program.kind()) {
            case PORTAL -> person.isEmpty() ? "by the portal" : person + " in the portal";
            case CONSOLE ->
                    joined(
                            person,
                            program.id().equals(here) ? "in this console" : "in another console");
        };
    }

    private static String joined(String person, String place) {
        return person.isEmpty() ? place : person + " " + place;
    }

    /// Where that is, for whoever wants to know more; empty where it is not known.
    static String where(CurrentRun run) {
        return run.carrier() instanceof Carrier.Known(var program)
                ? program.kind().label()
                        + (program.address() == null ? "" : " at " + program.address())
                        + " on "
                        + program.host()
                        + ", process "
                        + program.pid()
                : "";
    }

    /// Why nothing else can be distributed now.
    String obstacle(CurrentRun run) {
        var distribution = run.distribution();
        if (distribution == null) {
            return "The data is being repaired. Distribute when that is done.";
        }
        return obstacle(name(distribution), who(run));
    }

    /// @param who empty for this person here
    static String obstacle(String filename, String who) {
        return filename
                + " is being distributed"
                + (who.isEmpty() ? "" : " " + who)
                + ". The next can begin when that is done.";
    }

    static RunLine ended(RunEnd end) {
        var name = name(end.distribution());
        return switch (end) {
            case RunEnd.Completed(_, var round) ->
                    RunLine.said(Kind.COMPLETED, name + completed(round), "");
            case RunEnd.Failed(_, var failure) ->
                    RunLine.said(
                            Kind.FAILED,
                            name
                                    + " failed at “"
                                    + DistributionDetails.stepInWords(failure.step())
                                    + "”: "
                                    + failure.message(),
                            "");
            case RunEnd.GivenBack _ ->
                    RunLine.said(
                            Kind.GIVEN_BACK,
                            name + " is as it was before: the run gave nothing to anybody",
                            "");
        };
    }

    private static String completed(Round round) {
        return (round.wasClosedEarly() ? " is closed: " : " is distributed: ")
                + Formats.count(round.assignments(), "lead", "leads")
                + " to "
                + Formats.count(round.membersServed(), "member", "members")
                + " in round "
                + round.number();
    }
}
