package org.leaddistribution.admin.upload;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.upload.FileUpload.Asked;
import org.leaddistribution.admin.upload.FoundViewModel.Draft;
import org.leaddistribution.round.Distribution;

/// One of the files that were chosen together, and how it stands. Only what was confirmed is stored.
final class QueuedFile {
    private final ChosenFile file;
    private final ReadOnlyObjectWrapper<FileState> state =
            new ReadOnlyObjectWrapper<>(new FileState.Waiting());
    private @Nullable UploadStage stage;
    private @Nullable Draft draft;
    private @Nullable Asked latest;
    private @Nullable Distribution stored;
    private int eligibleMembers;

    QueuedFile(ChosenFile file) {
        this.file = file;
    }

    /// How a file stands among the others.
    sealed interface FileState {
        /// Nobody has looked into it.
        record Waiting() implements FileState {}

        record Reading() implements FileState {}

        /// Every row was found good: it can be imported as it was read.
        record Ready(FileLook look, int leads) implements FileState {}

        /// A person has to say something before it can be imported.
        record NeedsYou(String why) implements FileState {}

        record Importing() implements FileState {}

        record Imported(String words) implements FileState {}

        record Refused(String why) implements FileState {}

        record Skipped(String why) implements FileState {}

        /// The state in a word or two.
        default String label() {
            return switch (this) {
                case Waiting _ -> "Waiting";
                case Reading _ -> "Reading";
                case Ready _ -> "Ready";
                case NeedsYou _ -> "Needs you";
                case Importing _ -> "Importing";
                case Imported _ -> "Imported";
                case Refused _ -> "Refused";
                case Skipped _ -> "Skipped";
            };
        }

        /// What was found, or what there is to do.
        default String words() {
            return switch (this) {
                case Waiting _ -> "It is read in its turn";
                case Reading _ -> "Every row is being checked";
                case Ready(_, var leads) ->
                        Formats.count(leads, "good row", "good rows") + ", no error";
                case NeedsYou(var why) -> why;
                case Importing _ -> "Its leads are being stored";
                case Imported(var words) -> words;
                case Refused(var why) -> why;
                case Skipped(var why) -> why;
            };
        }

        /// Whether the person still has to decide about it, so that leaving would lose something.
        default boolean isOpen() {
            return switch (this) {
                case Waiting _, Reading _, Ready _, NeedsYou _, Importing _ -> true;
                case Imported _, Refused _, Skipped _ -> false;
            };
        }
    }

    ChosenFile file() {
        return file;
    }

    ReadOnlyObjectProperty<FileState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    FileState state() {
        return state.get();
    }

    void become(FileState now) {
        state.set(now);
    }

    /// What the screen shows of it; null while nobody has opened it.
    @Nullable UploadStage stage() {
        return stage;
    }

    void at(@Nullable UploadStage now) {
        stage = now;
    }

    /// What a person has chosen about its reading, before it was confirmed.
    @Nullable Draft draft() {
        return draft;
    }

    void keep(@Nullable Draft chosen) {
        draft = chosen;
    }

    /// What was asked of it last; null before it was confirmed.
    @Nullable Asked latest() {
        return latest;
    }

    void ask(Asked asked) {
        latest = asked;
    }

    /// Null until it is stored.
    @Nullable Distribution stored() {
        return stored;
    }

    /// @param eligible members there are now
    void store(Distribution distribution, int eligible) {
        stored = distribution;
        eligibleMembers = eligible;
    }

    /// As they were counted last.
    int eligibleMembers() {
        return eligibleMembers;
    }

    /// Whether something was typed over its cells that is not stored.
    boolean isBeingCorrected() {
        return stage instanceof UploadStage.Refused(_, var correcting) && correcting.isBegun();
    }
}
