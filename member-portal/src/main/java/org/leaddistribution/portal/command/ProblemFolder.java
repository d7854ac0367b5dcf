package org.leaddistribution.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leaddistribution.allocation.files.MalformedFile;
import org.leaddistribution.allocation.files.ProblemFile;

/// Makes the plans for a folder of problems: first all problems are read, and only if each is one, the plans
/// are written. So a malformed file leaves nothing half done.
record ProblemFolder(AllocateCommand command, Path problems, Path plans) {
    private static final String PROBLEM_FILES = "*.json";

    int allocate() throws IOException {
        if (Files.exists(plans) && !Files.isDirectory(plans)) {
            return command.refused(plans + " is not a folder. Name one for the plans.");
        }
        if (AllocateCommand.isSame(problems, plans)) {
            return command.refused("the plans would replace their problems. Name another folder.");
        }
        var files = problemFiles();
        if (files.isEmpty()) {
            return command.refused(problems + " holds no problem files (*.json).");
        }
        if (!areAllProblems(files)) {
            return Leads.FAILED;
        }
        Files.createDirectories(plans);
        for (var file : files) {
            command.allocate(file, plans.resolve(file.getFileName()));
        }
        return Leads.DONE;
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

    /// Names every malformed file, so that all can be mended at once.
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
