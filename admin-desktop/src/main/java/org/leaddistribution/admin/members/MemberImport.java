package org.leaddistribution.admin.members;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.accounts.ImportOutcome;
import org.leaddistribution.accounts.ImportOutcome.Imported;
import org.leaddistribution.accounts.ImportRequest.Missing;
import org.leaddistribution.accounts.ImportRequest.Mode;
import org.leaddistribution.accounts.ImportRequest.Wish;
import org.leaddistribution.accounts.ImportingMembers;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.admin.fx.ConfirmedAction;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ScreenContext;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.members.ImportScreen.Importing;
import org.leaddistribution.audit.Actor;

/// Takes a file of members: shows first what it would change, and stores just what was shown or nothing.
final class MemberImport {
    private final Importing importing;
    private final ScreenContext context;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportPreview> preview =
            new ReadOnlyObjectWrapper<>(ImportPreview.NOTHING);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.LOOKING);
    private Use use = Use.NEW_AND_CHANGED;
    private int looks;

    MemberImport(Importing importing, ScreenContext context) {
        this.importing = importing;
        this.context = context;
    }

    /// What the file is taken for.
    enum Use {
        NEW("Only new members"),
        NEW_AND_CHANGED("New and changed members"),
        WHOLE_LIST("The whole list: others are suspended");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /// @param agreed how many members are suspended, as somebody has seen; null before
        Mode mode(@Nullable Integer agreed) {
            return switch (this) {
                case NEW -> new Mode.Add();
                case NEW_AND_CHANGED -> new Mode.Sync(Missing.KEEP, null);
                case WHOLE_LIST -> new Mode.Sync(Missing.SUSPEND, agreed);
            };
        }
    }

    enum Stage {
        LOOKING,
        /// What it would change is shown.
        SHOWN,
        /// It could not be read; nothing is shown.
        UNREADABLE
    }

    /// What became of storing it.
    private sealed interface Storing {
        record Stored(ImportPreview changes) implements Storing {}

        /// Nothing was stored: it would have changed something else than what was shown.
        record Outdated() implements Storing {}
    }

    /// Thrown within the unit of work, so that nothing of it is stored.
    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ImportPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    Use use() {
        return use;
    }

    /// @param told when it cannot be read
    void choose(Path chosen, Consumer<Banner> told) {
        file.set(chosen);
        look(told);
    }

    void take(Use as, Consumer<Banner> told) {
        use = as;
        look(told);
    }

    /// Works out what it would change, by what the file and the members are now.
    void look(Consumer<Banner> told) {
        var chosen = file.get();
        if (chosen == null) {
            return;
        }
        int number = ++looks;
        stage.set(Stage.LOOKING);
        var mode = use.mode(null);
        context.work()
                .start(
                        Job.passing("Looking into " + name(chosen), () -> looked(chosen, mode)),
                        Watcher.of(
                                found -> show(number, found, Stage.SHOWN),
                                why -> {
                                    show(number, ImportPreview.NOTHING, Stage.UNREADABLE);
                                    told.accept(
                                            Banner.danger(name(chosen) + " cannot be read", why));
                                }));
    }

    private void show(int number, ImportPreview found, Stage reached) {
        if (number == looks) {
            preview.set(found);
            stage.set(reached);
        }
    }

    static String name(Path file) {
        return Objects.toString(file.getFileName(), file.toString());
    }

    private ImportPreview looked(Path chosen, Mode mode) {
        return ImportPreview.of(
                run(chosen, actor(), mode, Wish.TRY, ImportingMembers.Watcher.NOBODY));
    }

    private Actor actor() {
        return new Actor(context.sessionCheck().requireAdmin());
    }

    private ImportOutcome run(
            Path chosen, Actor actor, Mode mode, Wish wish, ImportingMembers.Watcher watcher) {
        try {
            return importing.run(chosen, actor, mode, wish, watcher);
        } catch (IOException unreadable) {
            throw new UserError(
                    Objects.toString(unreadable.getMessage(), "It cannot be read."), unreadable);
        }
    }

    /// Asks with the numbers, and stores what is shown.
    ///
    /// @param stored called once it is
    /// @param told called with the outcome
    void store(Runnable stored, Consumer<Banner> told) {
        var chosen = file.get();
        var seen = preview.get();
        if (chosen == null || stage.get() != Stage.SHOWN || !seen.changesSomething()) {
            return;
        }
        var mode = use.mode(seen.count(ImportPreview.Kind.SUSPENDED));
        new ConfirmedAction<>(
                        new Question(
                                "Import " + name(chosen) + "?",
                                seen.consequence(),
                                "Import",
                                "Leave"),
                        "Importing " + name(chosen),
                        actor -> stored(chosen, actor, mode, seen),
                        result -> outcome(chosen, result, stored, told),
                        "Nothing was imported")
                .ask(context, Runnable::run, told);
    }

    /// A look first finds most of what has changed, before anything is begun that would be taken back.
    private Storing stored(Path chosen, Actor actor, Mode mode, ImportPreview seen) {
        var nobody = ImportingMembers.Watcher.NOBODY;
        return run(chosen, actor, mode, Wish.TRY, nobody) instanceof ImportOutcome.Tried now
                        && seen.isSameAs(now.changes())
                ? storedAsSeen(chosen, actor, mode, seen)
                : new Storing.Outdated();
    }

    private Storing storedAsSeen(Path chosen, Actor actor, Mode mode, ImportPreview seen) {
        var watcher =
                new ImportingMembers.Watcher() {
                    @Override
                    public void read(int rows) {
                        // the whole takes a moment
                    }

                    @Override
                    public void storing(Imported outcome) {
                        if (!seen.isSameAs(outcome.changes())) {
                            throw new ChangedMeanwhile();
                        }
                    }
                };
        try {
            return switch (run(chosen, actor, mode, Wish.STORE, watcher)) {
                case Imported imported -> new Storing.Stored(ImportPreview.of(imported));
                case ImportOutcome.Tried _ -> new Storing.Outdated();
                case ImportOutcome.Rejected _ -> new Storing.Outdated();
                case ImportOutcome.SuspendsOthers _ -> new Storing.Outdated();
            };
        } catch (ChangedMeanwhile _) {
            return new Storing.Outdated();
        }
    }

    private Banner outcome(Path chosen, Storing result, Runnable stored, Consumer<Banner> told) {
        return switch (result) {
            case Storing.Stored(var changes) -> {
                stored.run();
                yield Banner.success(name(chosen) + " is imported", changes.summary() + ".");
            }
            case Storing.Outdated _ -> {
                look(told);
                yield Banner.warning(
                        "Nothing was imported: something has changed since",
                        "The members or the file are not as they were. What is shown now is what it would change; look, and import again.");
            }
        };
    }
}
