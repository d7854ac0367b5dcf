package org.leaddistribution.admin.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.programs.MailSender;
import org.leaddistribution.programs.Program;
import org.leaddistribution.programs.Programs.KnownProgram;

/// Which portals and consoles run, and which of them sends mail.
final class ProgramsCard {
    private static final Duration JUST_NOW = Duration.ofSeconds(10);
    private static final List<String> HEADINGS =
            List.of("Program", "Where", "Version", "Running since", "Last heard of");

    private static final int WHERE = 1;

    private final RunningPrograms programs;
    private final ScreenContext context;
    private final GridPane grid = new GridPane();
    private final ReadOnlyStringWrapper sender = new ReadOnlyStringWrapper("…");
    private List<List<String>> shown = List.of();
    private Reading reading = Reading.NOT_NOW;

    private enum Reading {
        NOW,
        NOT_NOW
    }

    /// @param all [org.leaddistribution.programs.Programs#all]
    /// @param here the program that asks
    record RunningPrograms(Supplier<List<KnownProgram>> all, Program.Id here) {}

    ProgramsCard(RunningPrograms programs, ScreenContext context) {
        this.programs = programs;
        this.context = context;
        grid.setId("programs");
        grid.getStyleClass().add("facts");
        grid.addRow(0, HEADINGS.stream().map(ProgramsCard::heading).toArray(Node[]::new));
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        heading.getStyleClass().add("fact-label");
        return heading;
    }

    Node view() {
        return grid;
    }

    /// Who sends mail, in a sentence.
    ReadOnlyStringProperty senderProperty() {
        return sender.getReadOnlyProperty();
    }

    /// Reads them, unless they are being read: for a clock to call.
    void keepFresh() {
        if (reading == Reading.NOW) {
            return;
        }
        reading = Reading.NOW;
        context.work()
                .start(
                        Job.passing("Reading which programs run", programs.all()::get),
                        Watcher.of(this::hear, _ -> reading = Reading.NOT_NOW));
    }

    private void hear(List<KnownProgram> all) {
        reading = Reading.NOT_NOW;
        sender.set(MailSender.among(all).sentence(programs.here()));
        var rows = all.stream().map(this::row).toList();
        if (!rows.equals(shown)) {
            shown = rows;
            show(rows);
        }
    }

    private List<String> row(KnownProgram known) {
        var program = known.program();
        var address = program.address();
        return List.of(
                program.kind().label()
                        + (program.id().equals(programs.here()) ? " (this one)" : ""),
                (address == null ? "" : address + ", ")
                        + program.host()
                        + ", process "
                        + program.pid(),
                program.version(),
                context.formats().time(known.since()),
                heardOf(known));
    }

    private static String heardOf(KnownProgram known) {
        var silent = known.silentFor();
        if (silent.compareTo(JUST_NOW) < 0) {
            return "Just now";
        }
        return known.isAlive()
                ? Formats.duration(silent) + " ago"
                : "No sign of life for " + Formats.duration(silent);
    }

    private void show(List<List<String>> rows) {
        grid.getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < HEADINGS.size(); column++) {
                grid.add(cell(column, rows.get(row).get(column)), column, row + 1);
            }
        }
    }

    private static Label cell(int column, String text) {
        var cell = new Label(text);
        cell.setWrapText(true);
        cell.setMinHeight(Region.USE_PREF_SIZE);
        if (column != WHERE && column != HEADINGS.size() - 1) {
            cell.setMinWidth(Region.USE_PREF_SIZE);
        }
        cell.getStyleClass().add("fact-value");
        return cell;
    }
}
