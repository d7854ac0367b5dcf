package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fx.FormModel.Field;
import org.leaddistribution.admin.fx.FormModel.Outcome;

class FormModelTest {
    private final Field<String> name =
            Field.text("Name", "", "ann", text -> text.isEmpty() ? "Write a name." : "");
    private final Field<Integer> number =
            Field.choice(
                    "Number",
                    null,
                    new Field.Kind.Choice<>(List.of(1, 2), String::valueOf),
                    "Choose one.");
    private final List<Outcome> saving = new ArrayList<>();
    private final FormModel form = new FormModel(List.of(name, number), saving::add);

    @Test
    void isChangedOnceAFieldHoldsSomethingElse() {
        assertThat(form.isChanged()).isFalse();
        name.valueProperty().set("bob");
        assertThat(form.changed().get()).isTrue();
        name.valueProperty().set("ann");
        assertThat(form.isChanged()).isFalse();
    }

    @Test
    void savesNothingWhileAFieldIsWrongAndNamesTheFirst() {
        name.valueProperty().set("  ");

        assertThat(form.save()).contains(name);

        assertThat(saving).isEmpty();
        assertThat(name.errorProperty().get()).isEqualTo("Write a name.");
        assertThat(number.errorProperty().get()).isEqualTo("Choose one.");
        name.valueProperty().set("b");
        assertThat(name.errorProperty().get()).isEmpty();
    }

    @Test
    void savesOnceHoweverOftenItIsAsked() {
        number.valueProperty().set(2);
        assertThat(form.save()).isEmpty();
        assertThat(form.save()).isEmpty();

        assertThat(saving).hasSize(1);
        assertThat(form.busyProperty().get()).isTrue();
        saving.getFirst().saved();
        assertThat(form.busyProperty().get()).isFalse();
        assertThat(form.savedProperty().get()).isTrue();
        assertThat(form.isChanged()).isFalse();
    }

    @Test
    void whatTheStoreRefusesStandsAtItsFieldUntilThatChanges() {
        number.valueProperty().set(1);
        assertThat(form.save()).isEmpty();
        saving.getFirst().refused(name, "Somebody has this already.");

        assertThat(name.errorProperty().get()).isEqualTo("Somebody has this already.");
        assertThat(form.savedProperty().get()).isFalse();
        name.valueProperty().set("bob");
        assertThat(form.save()).isEmpty();
        saving.getLast().failed("The database is away.");
        assertThat(form.troubleProperty().get()).isEqualTo("The database is away.");
        assertThat(form.isChanged()).isTrue();
        assertThat(form.save()).isEmpty();
        assertThat(form.troubleProperty().get()).isEmpty();
    }
}
