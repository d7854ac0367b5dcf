package org.leaddistribution.admin.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaddistribution.admin.fixture.ADistribution;
import org.leaddistribution.admin.fixture.SampleContext;
import org.leaddistribution.admin.fixture.ScriptedDialogs;
import org.leaddistribution.admin.fx.SavingRejects.Rejects;
import org.leaddistribution.round.Distribution;
import org.leaddistribution.upload.ExportingRejects.Export;

class SavingRejectsTest {
    private final Distribution march = ADistribution.of("march.csv").without(3).build();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Banner> told = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void replacesTheFileOnlyOnceTheNewOneIsWhole() throws IOException {
        var target = Files.writeString(folder.resolve("a.csv"), "earlier");
        dialogs.willSaveTo(target);

        saving((_, out) -> half(out, "then the disk was full")).save(march, told::add);

        assertThat(target).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
        assertThat(told).extracting(Banner::title).containsExactly("a.csv was not saved");
        assertThat(told.getFirst().text()).contains("Choose another folder");
    }

    @Test
    void othersMayReadItWhoMayReadThePersonsOtherFiles() throws IOException {
        var target = folder.resolve("a.csv");
        dialogs.willSaveTo(target);

        saving((_, _) -> Export.WRITTEN).save(march, told::add);

        var other = Files.writeString(folder.resolve("b.csv"), "by hand");
        assertThat(Files.getPosixFilePermissions(target))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void nothingIsWrittenWhenNobodySaysWhereTo() throws IOException {
        saving((_, out) -> half(out, "never reached")).save(march, told::add);

        assertThat(told).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWithdrawnUploadLeavesNoFile() throws IOException {
        dialogs.willSaveTo(folder.resolve("a.csv"));

        saving((_, _) -> Export.UNKNOWN).save(march, told::add);

        assertThat(told).extracting(Banner::title).containsExactly("The upload is gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyAnAdminSavesThem() throws IOException {
        dialogs.willSaveTo(folder.resolve("a.csv"));
        var support = SampleContext.of(dialogs, SampleContext.SUPPORT);

        new SavingRejects((_, _) -> Export.WRITTEN, support).save(march, told::add);

        assertThat(told)
                .extracting(Banner::text)
                .containsExactly("Only administrators may do that.");
        assertThat(folder).isEmptyDirectory();
    }

    private static Export half(OutputStream out, String failure) throws IOException {
        out.write("half".getBytes(StandardCharsets.UTF_8));
        throw new IOException(failure);
    }

    private SavingRejects saving(Rejects rejects) {
        return new SavingRejects(rejects, SampleContext.of(dialogs, SampleContext.ANN));
    }
}
