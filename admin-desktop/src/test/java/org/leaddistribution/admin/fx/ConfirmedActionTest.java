package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.Dialogs.Answer;
import org.leaddistribution.admin.fx.Dialogs.Question;
import org.leaddistribution.admin.fx.ScreenContext.SessionCheck;

class ConfirmedActionTest {
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<String> happened = new ArrayList<>();
    private final ConfirmedAction<Integer> removing =
            new ConfirmedAction<>(
                    new Question("Remove it?", "It is gone then.", "Remove", "Keep"),
                    "Removing it",
                    actor -> {
                        happened.add("removed by " + actor.name());
                        return 3;
                    },
                    count -> Banner.success(count + " rows are removed", ""),
                    "It was not removed");

    @Test
    void isDoneInThePersonsNameAndToldOnceItCanBeSeen() {
        ask(new ImmediateWork(), SampleContext.ANN);

        assertThat(dialogs.questions()).extracting(Question::title).containsExactly("Remove it?");
        assertThat(happened).containsExactly("removed by ann", "refreshed", "3 rows are removed");
    }

    @Test
    void nothingHappensWhenThePersonAnswersNo() {
        dialogs.willAnswer(Answer.NO);

        ask(new ImmediateWork(), SampleContext.ANN);

        assertThat(happened).isEmpty();
    }

    @Test
    void nothingIsDoneWithoutASession() {
        ask(
                new ImmediateWork(),
                () -> {
                    throw new UserError("Your session has ended.");
                });

        assertThat(happened).containsExactly("It was not removed Your session has ended.");
    }

    @Test
    void isNamedWhileItLasts() {
        var work = new HeldWork();

        ask(work, SampleContext.ANN);

        assertThat(work.lasting()).containsExactly("Removing it");
        assertThat(happened).isEmpty();
    }

    private void ask(BackgroundWork work, SessionCheck sessionCheck) {
        removing.ask(
                SampleContext.of(dialogs, work, sessionCheck),
                shown -> {
                    happened.add("refreshed");
                    shown.run();
                },
                banner -> happened.add((banner.title() + " " + banner.text()).strip()));
    }
}
