package org.leaddistribution.admin;

import javafx.scene.Parent;
import org.leaddistribution.access.Staff;
import org.leaddistribution.admin.distributions.DistributionReading;
import org.leaddistribution.admin.distributions.DistributionsScreen;
import org.leaddistribution.admin.distributions.DistributionsViewModel;
import org.leaddistribution.admin.distributions.RunAction;
import org.leaddistribution.admin.distributions.RunViewModel;
import org.leaddistribution.admin.fx.Admission;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Formats;
import org.leaddistribution.admin.fx.Rights;
import org.leaddistribution.admin.shell.Navigation;
import org.leaddistribution.admin.shell.Shell;
import org.leaddistribution.admin.shell.ShellViewModel;
import org.leaddistribution.admin.shell.ThemeSwitch;
import org.leaddistribution.admin.upload.FileUpload;
import org.leaddistribution.admin.upload.UploadScreen;
import org.leaddistribution.admin.upload.UploadViewModel;
import org.leaddistribution.distribution.Distribution;

/// The screens of one person, wired together, from signing in to signing out.
final class Workplace {
    private final Backend backend;
    private final BackgroundWork work;
    private final Surroundings surroundings;
    private final Staff staff;
    private final Admission admission;
    private final Formats formats;
    private final Navigation navigation = new Navigation();
    private final ShellViewModel shell;

    Workplace(
            Backend backend,
            BackgroundWork work,
            Surroundings surroundings,
            Staff staff,
            Admission admission) {
        this.backend = backend;
        this.work = work;
        this.surroundings = surroundings;
        this.staff = staff;
        this.admission = admission;
        this.formats = new Formats(surroundings.zone());
        this.shell = new ShellViewModel(staff, work, backend.store()::requireReady);
    }

    /// To be called once.
    Parent build(ThemeSwitch theme, Runnable signOut) {
        var reading = DistributionReading.of(backend.store().distributions());
        var distributions = new DistributionsViewModel(reading, formats, work);
        var runs =
                new RunViewModel(backend.running()::run, admission, work, distributions::refresh);
        var rights = ShellViewModel.rightsOf(staff);
        navigation.add(
                new DistributionsScreen(distributions, runs, rights)
                        .build(surroundings.dialogs(), formats, this::showUpload));
        if (rights == Rights.WRITE) {
            addUpload(distributions, runs);
        }
        var view = Shell.around(navigation, shell, theme, signOut);
        navigation.show(DistributionsScreen.TITLE);
        shell.checkDatabase();
        return view;
    }

    private void showUpload() {
        navigation.show(UploadScreen.TITLE);
    }

    private void addUpload(DistributionsViewModel distributions, RunViewModel runs) {
        long limit = surroundings.settings().portal().maxUploadBytes();
        var upload = new FileUpload(backend.uploading()::upload, admission, limit);
        var model =
                new UploadViewModel(
                        upload,
                        surroundings.dialogs(),
                        work,
                        formats,
                        queued -> distribute(queued, distributions, runs));
        navigation.add(UploadScreen.build(model));
    }

    private void distribute(
            Distribution queued, DistributionsViewModel distributions, RunViewModel runs) {
        navigation.show(DistributionsScreen.TITLE);
        distributions.reveal(queued.id());
        runs.run(queued, RunAction.DISTRIBUTE);
    }

    /// For a clock to call every few seconds.
    void keepFresh() {
        navigation.keepFresh();
        shell.checkDatabase();
    }
}
