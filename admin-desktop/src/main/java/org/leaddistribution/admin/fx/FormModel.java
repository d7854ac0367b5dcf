package org.leaddistribution.admin.fx;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a person fills in: fields that are checked as they are left, and saved together.
public final class FormModel {
    private final List<Field<?>> fields;
    private final Saving saving;
    private final BooleanBinding changed;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /// Saves what the fields hold, and tells one of the methods of `outcome` once.
    @FunctionalInterface
    public interface Saving {
        void save(Outcome outcome);
    }

    /// What came of saving.
    public interface Outcome {
        void saved();

        /// The store has it otherwise: somebody else has that name.
        void refused(Field<?> field, String why);

        void failed(String why);
    }

    public FormModel(List<Field<?>> fields, Saving saving) {
        this.fields = List.copyOf(fields);
        this.saving = saving;
        var values = fields.stream().map(Field::valueProperty).toArray(ObjectProperty[]::new);
        this.changed =
                Bindings.createBooleanBinding(
                        () -> this.fields.stream().anyMatch(Field::isChanged), values);
    }

    /// Saves unless a field is wrong; then each says what is.
    ///
    /// @return the first field that is wrong
    public Optional<Field<?>> save() {
        if (busy.get()) {
            return Optional.empty();
        }
        fields.forEach(Field::check);
        var wrong = fields.stream().filter(field -> !field.isRight()).findFirst();
        if (wrong.isEmpty()) {
            trouble.set("");
            busy.set(true);
            saving.save(new Told());
        }
        return wrong;
    }

    private final class Told implements Outcome {
        @Override
        public void saved() {
            busy.set(false);
            saved.set(true);
        }

        @Override
        public void refused(Field<?> field, String why) {
            busy.set(false);
            field.error.set(why);
        }

        @Override
        public void failed(String why) {
            busy.set(false);
            trouble.set(why);
        }
    }

    public List<Field<?>> fields() {
        return fields;
    }

    /// Whether closing it would lose something.
    public boolean isChanged() {
        return changed.get() && !saved.get();
    }

    public BooleanBinding changed() {
        return changed;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Why it could not be saved, where that is not the fault of one field; empty while there is nothing to say.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// One line of a form.
    ///
    /// @param <V> its value; null while nothing is chosen
    public static final class Field<V> {
        private final String label;
        private final String hint;
        private final Kind<V> kind;
        private final @Nullable V first;
        private final Function<@Nullable V, String> rule;
        private final ObjectProperty<@Nullable V> value;
        private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

        /// How it is filled in.
        public sealed interface Kind<V> {
            record Text() implements Kind<String> {}

            /// Shown as dots.
            record Secret() implements Kind<String> {}

            record Choice<V>(List<V> values, Function<V, String> label) implements Kind<V> {
                public Choice {
                    values = List.copyOf(values);
                }
            }
        }

        private Field(
                String label,
                String hint,
                Kind<V> kind,
                @Nullable V first,
                Function<@Nullable V, String> rule) {
            this.label = label;
            this.hint = hint;
            this.kind = kind;
            this.first = first;
            this.rule = rule;
            this.value = new SimpleObjectProperty<>(first);
            value.subscribe((_, _) -> error.set(""));
        }

        /// @param rule says what is wrong with a text, and nothing (`""`) where it is right
        public static Field<String> text(
                String label, String hint, String first, Function<String, String> rule) {
            return new Field<>(
                    label,
                    hint,
                    new Kind.Text(),
                    first,
                    text -> rule.apply(text == null ? "" : text.strip()));
        }

        /// @param rule says what is wrong with it, and nothing (`""`) where it is right
        public static Field<String> secret(
                String label, String hint, Function<String, String> rule) {
            return new Field<>(
                    label,
                    hint,
                    new Kind.Secret(),
                    "",
                    text -> rule.apply(text == null ? "" : text));
        }

        /// @param missing says that something must be chosen
        public static <V> Field<V> choice(
                String label, @Nullable V first, Kind.Choice<V> among, String missing) {
            return new Field<>(label, "", among, first, chosen -> chosen == null ? missing : "");
        }

        /// Says what is wrong, if anything is.
        public void check() {
            error.set(rule.apply(value.get()));
        }

        boolean isRight() {
            return error.get().isEmpty();
        }

        boolean isChanged() {
            return !Objects.equals(value.get(), first);
        }

        public String label() {
            return label;
        }

        /// Below the field; may be empty.
        public String hint() {
            return hint;
        }

        boolean isSecret() {
            return kind instanceof Kind.Secret;
        }

        Kind<V> kind() {
            return kind;
        }

        public ObjectProperty<@Nullable V> valueProperty() {
            return value;
        }

        /// What it holds once it is right.
        public V value() {
            return Objects.requireNonNull(value.get(), label);
        }

        /// Empty while nothing is wrong.
        public ReadOnlyStringProperty errorProperty() {
            return error.getReadOnlyProperty();
        }
    }
}
