package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {
    @TempDir private Path folder;
    private TemporaryFiles files;

    @BeforeEach
    void inAFolder() {
        files = new TemporaryFiles(folder);
    }

    public static void main(String[] arguments) throws IOException {
        var left = new TemporaryFiles(Path.of(arguments[0]));
        Files.writeString(left.create("upload"), "Ann,ann@example.org");
        Files.writeString(left.createFolder("parts").resolve("MultiPart0"), "Bob,bob@example.org");
        Runtime.getRuntime().halt(1);
    }

    @Test
    void whatADeadProgramHasLeftIsSweptAndNothingElse() throws Exception {
        var own = files.create("upload");
        var ownFolder = files.createFolder("parts");
        var others = Files.createFile(folder.resolve("leads-of-march.csv"));
        leaveSomething();
        assertThat(folder.toFile().list()).hasSize(5);

        files.sweep();

        assertThat(folder.toFile().listFiles())
                .containsExactlyInAnyOrder(own.toFile(), ownFolder.toFile(), others.toFile());
    }

    @Test
    void thoseOfAnotherContainerAreSweptWhenTheyAreOld() throws IOException {
        var young = Files.createFile(folder.resolve("leads-upload-1-2-3-x.tmp"));
        var old = Files.createFile(folder.resolve("leads-upload-1-2-3-y.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        files.sweep();

        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void onlyTheirOwnerCanReadThem() throws IOException {
        assertThat(rightsOf(files.create("upload"))).isEqualTo("rw-------");
        assertThat(rightsOf(files.createFolder("parts"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsNotThereIsNoReasonToFail() {
        new TemporaryFiles(folder.resolve("none")).sweep();

        assertThat(folder).isEmptyDirectory();
    }

    private void leaveSomething() throws IOException, InterruptedException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                TemporaryFilesTest.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        assertThat(program.waitFor()).isEqualTo(1);
    }

    private static String rightsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
