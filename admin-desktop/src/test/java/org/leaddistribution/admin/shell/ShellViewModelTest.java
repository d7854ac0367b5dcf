package org.leaddistribution.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.Job.Watcher;
import org.leaddistribution.admin.fx.ScreenContext.Rights;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.shell.ShellViewModel.DatabaseState;
import org.leaddistribution.fake.People;

class ShellViewModelTest {
    @Test
    void supportOnlyReads() {
        var shell = new ShellViewModel(staff(Role.SUPPORT), new ImmediateWork(), () -> {});

        assertThat(shell.rights()).isEqualTo(Rights.READ);
        assertThat(shell.role()).isEqualTo("Support, read only");
    }

    @Test
    void databaseIsConnectedWhenItAnswers() {
        var shell = new ShellViewModel(staff(Role.ADMIN), new ImmediateWork(), () -> {});

        shell.checkDatabase();

        assertThat(shell.databaseProperty().get()).isEqualTo(DatabaseState.CONNECTED);
    }

    @Test
    void databaseThatDoesNotAnswerIsSaidSoInItsOwnWords() {
        Runnable probe =
                () -> {
                    throw new UserError("It is down.");
                };
        var shell = new ShellViewModel(staff(Role.ADMIN), new ImmediateWork(), probe);

        shell.checkDatabase();

        assertThat(shell.databaseProperty().get()).isEqualTo(DatabaseState.away("It is down."));
    }

    @Test
    void aSlowDatabaseIsAskedOnceAtATime() {
        var work = new HeldWork();
        var shell = new ShellViewModel(staff(Role.ADMIN), work, () -> {});

        shell.checkDatabase();
        shell.checkDatabase();

        assertThat(work.waiting()).isEqualTo(1);
    }

    @Test
    void whatLastsIsNamedWhileItLasts() {
        var work = new HeldWork();
        var shell = new ShellViewModel(staff(Role.ADMIN), work, () -> {});
        var activity = shell.activity();

        work.start(Job.lasting("Uploading a.csv", _ -> "done"), Watcher.of(_ -> {}, _ -> {}));
        assertThat(activity.get()).isEqualTo("Uploading a.csv");
        work.doOldest();

        assertThat(activity.get()).isEmpty();
    }

    private static Staff staff(Role role) {
        return People.staffAccount("ann", role).staff();
    }
}
