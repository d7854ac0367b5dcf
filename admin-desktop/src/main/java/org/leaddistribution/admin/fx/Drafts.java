package org.leaddistribution.admin.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.admin.fx.FormModel.Field;

/// What is being typed into the form that is open: a session may end meanwhile, and the same person goes on with
/// it in the next one. Never a password.
public final class Drafts {
    private @Nullable Draft left;
    private @Nullable Form open;

    /// What a form held when its session ended.
    ///
    /// @param form its title
    /// @param values by the label of their field
    public record Draft(String form, Map<String, Object> values) {
        public Draft {
            values = Map.copyOf(values);
        }
    }

    private record Form(String title, FormModel model) {}

    /// @param left of the session before; null for nothing
    public Drafts(@Nullable Draft left) {
        this.left = left;
    }

    /// Fills in what was left, if this is its form.
    void opened(String title, FormModel model) {
        open = new Form(title, model);
        var draft = left;
        left = null;
        if (draft != null && draft.form().equals(title)) {
            model.fields().forEach(field -> fill(field, draft.values()));
        }
    }

    @SuppressWarnings("unchecked") // a field of that label held it before
    private static <V> void fill(Field<V> field, Map<String, Object> values) {
        var value = values.get(field.label());
        if (value != null && !field.isSecret()) {
            field.valueProperty().set((V) value);
        }
    }

    void closed() {
        open = null;
    }

    /// Of the form that is open and was changed.
    public Optional<Draft> draft() {
        var form = open;
        if (form == null || !form.model().isChanged()) {
            return Optional.empty();
        }
        var values = new HashMap<String, Object>();
        for (var field : form.model().fields()) {
            var value = field.valueProperty().get();
            if (value != null && !field.isSecret()) {
                values.put(field.label(), value);
            }
        }
        return Optional.of(new Draft(form.title(), values));
    }
}
