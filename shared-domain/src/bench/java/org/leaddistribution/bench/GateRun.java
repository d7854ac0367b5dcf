package org.leaddistribution.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures gates one after the other and prints a line for each, once all are done.
public final class GateRun {
    private record Row(String id, String value, String bound, String verdict, String text) {}

    private final PrintStream out;
    private final PrintStream progress;
    private final List<Row> rows = new ArrayList<>();

    /// @param progress hears what is being measured
    public GateRun(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /// @param ids of the gates to measure; none for all
    /// @return the exit code of a program that does nothing else: 0 if every gate holds, else 1
    public int run(List<Gate> gates, String... ids) {
        var wanted = List.of(ids);
        var known = gates.stream().map(Gate::id).toList();
        if (!known.containsAll(wanted)) {
            progress.println("leads: the gates are " + String.join(", ", known) + ".");
            return 2;
        }
        var machine = Machine.now();
        for (var gate : gates) {
            if (!wanted.isEmpty() && !wanted.contains(gate.id())) {
                continue;
            }
            progress.printf("leads: measuring %s: %s ...%n", gate.id(), gate.work());
            rows.add(row(gate));
        }
        out.println(machine.text());
        out.println();
        rows.forEach(this::print);
        long failed = rows.stream().filter(row -> !row.verdict().equals("PASS")).count();
        out.println();
        out.println(
                failed == 0
                        ? String.format(Locale.ROOT, "All %d gates pass.", rows.size())
                        : String.format(Locale.ROOT, "%d of %d gates fail.", failed, rows.size()));
        return failed == 0 ? 0 : 1;
    }

    private static Row row(Gate gate) {
        try {
            var measured = gate.measuring().get();
            boolean holds = gate.bound().holds(measured.value());
            return new Row(
                    gate.id(),
                    gate.bound().text(measured.value()),
                    gate.bound().toString(),
                    holds ? "PASS" : "FAIL",
                    gate.work() + "; " + measured.extra());
        } catch (BenchmarkFailed e) {
            return new Row(gate.id(), "-", gate.bound().toString(), "FAIL", gate.work() + "; " + e);
        }
    }

    private void print(Row row) {
        out.printf(
                "%-4s %9s  %-9s  %s  %s%n",
                row.id(), row.value(), row.bound(), row.verdict(), row.text());
    }
}
