package org.leaddistribution.portal.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.engine.Allocator;
import org.leaddistribution.allocation.files.MalformedFile;
import org.leaddistribution.allocation.files.PlanFile;
import org.leaddistribution.allocation.files.ProblemFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes plans for problem files.
@Command(
        name = "allocate",
        description = "Makes the plan for a problem file, or for all *.json of a folder.")
final class AllocateCommand extends PlanFilesCommand {
    @Parameters(paramLabel = "PROBLEM.json|DIR", description = "A problem, or a folder of them.")
    private Path problem;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLAN.json|DIR",
            description = "Where the plan goes, or the plans: standard output if not given.")
    private @Nullable Path output;

    AllocateCommand(GivenSettings given) {
        super(given);
    }

    @Override
    int run() throws IOException {
        if (Files.isDirectory(problem)) {
            return output == null
                    ? wrongUsage(problem + " is a folder. Name one for its plans: -o DIR.")
                    : new ProblemFolder(this, problem, output).allocate();
        }
        return output == null ? toStandardOutput() : toFile(output);
    }

    private int toStandardOutput() throws IOException {
        var plan = Allocator.allocate(ProblemFile.read(problem));
        PrintWriter out = out();
        PlanFile.write(plan, out);
        return out.checkError()
                ? refused("the plan could not be written to standard output to its end.")
                : LeadsProgram.DONE;
    }

    private int toFile(Path plan) throws IOException {
        if (Files.isDirectory(plan)) {
            return refused(plan + " is a folder. Name a file for the plan.");
        }
        var folder = plan.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return refused(folder + " is not a folder that exists. Make it first.");
        }
        if (isSame(problem, plan)) {
            return refused(plan + " is the problem itself. Name another file for the plan.");
        }
        allocate(problem, plan);
        return LeadsProgram.DONE;
    }

    /// Writes the plan for one problem, and says so.
    void allocate(Path from, Path to) throws IOException {
        var plan = Allocator.allocate(ProblemFile.read(from));
        try {
            PlanFile.write(plan, to);
        } catch (IOException failed) {
            throw new IOException("%s was not written: %s".formatted(to, why(failed)), failed);
        }
        print("%s: %s".formatted(to, summary(plan)));
    }

    static boolean isSame(Path a, Path b) throws IOException {
        return Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    }

    /// Without the name of the file that was to become the plan.
    private static String why(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> "its folder may not be written to. Name another.";
            case FileSystemException about when about.getReason() != null ->
                    about.getReason() + ".";
            default -> failed + ".";
        };
    }

    private static String summary(AllocationPlan plan) {
        return String.format(
                Locale.ROOT,
                "%,d assignments for %,d of %,d members, %splan hash %s",
                plan.total(),
                plan.membersServed(),
                plan.members().size(),
                missing(plan.missingLeads()),
                plan.planHash());
    }

    private static String missing(long leads) {
        return leads == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d more %s would have filled everyone, ",
                        leads,
                        leads == 1 ? "lead" : "leads");
    }

    /// Makes the plans for a folder of problems: first all problems are read, and the plans are written
    /// only if each is well-formed. So a malformed file leaves nothing half done.
    private record ProblemFolder(AllocateCommand command, Path problems, Path plans) {
        private static final String PROBLEM_FILES = "*.json";

        int allocate() throws IOException {
            if (Files.exists(plans) && !Files.isDirectory(plans)) {
                return command.refused(plans + " is not a folder. Name one for the plans.");
            }
            if (AllocateCommand.isSame(problems, plans)) {
                return command.refused(
                        "the plans would replace their problems. Name another folder.");
            }
            var files = problemFiles();
            if (files.isEmpty()) {
                return command.refused(problems + " holds no problem files (*.json).");
            }
            if (!areAllProblems(files)) {
                return LeadsProgram.FAILED;
            }
            Files.createDirectories(plans);
            for (var file : files) {
                command.allocate(file, plans.resolve(file.getFileName()));
            }
            return LeadsProgram.DONE;
        }

        private List<Path> problemFiles() throws IOException {
            try (var all = Files.list(problems)) {
                var matcher = problems.getFileSystem().getPathMatcher("glob:" + PROBLEM_FILES);
                return all.filter(Files::isRegularFile)
                        .filter(file -> matcher.matches(file.getFileName()))
                        .sorted()
                        .toList();
            }
        }

        /// Names every malformed file, so that all can be corrected at once.
        private boolean areAllProblems(List<Path> files) throws IOException {
            boolean areAll = true;
            for (var file : files) {
                try {
                    ProblemFile.read(file);
                } catch (MalformedFile malformed) {
                    command.complain(malformed.getMessage() + " Nothing was written.");
                    areAll = false;
                }
            }
            return areAll;
        }
    }
}
