package org.leaddistribution.allocation.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.leaddistribution.allocation.AllocationPlan;
import org.leaddistribution.allocation.AllocationProblem;
import org.leaddistribution.kernel.AtomicFile;

/// Reads and writes plan files; docs/plan-files.md says what is in them.
public final class PlanFile {
    private PlanFile() {}

    /// @param problem whose names the plan shares, so that each is in memory once
    /// @throws MalformedFile when it is no plan, saying which field on which line
    /// @throws IOException or [java.io.UncheckedIOException] when it cannot be read
    public static AllocationPlan read(Path file, AllocationProblem problem) throws IOException {
        var reader = new PlanReader(problem);
        JsonCursor.read(file, reader::read);
        return reader.plan();
    }

    /// Writes all of it or, on a failure, leaves what was there.
    public static void write(AllocationPlan plan, Path file) throws IOException {
        try (var whole = AtomicFile.replacing(file)) {
            var utf8 = new OutputStreamWriter(whole.out(), StandardCharsets.UTF_8);
            write(plan, new BufferedWriter(utf8));
            whole.commit();
        }
    }

    /// The same form, in letters that every terminal has; `out` stays open.
    public static void write(AllocationPlan plan, Writer out) throws IOException {
        PlanWriter.write(plan, out);
        out.flush();
    }
}
