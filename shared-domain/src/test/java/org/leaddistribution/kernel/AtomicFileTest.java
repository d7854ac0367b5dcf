package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir private Path folder;

    @Test
    void theTargetIsReplacedAtOnceAndOnlyByWhatIsWhole() throws IOException {
        var target = Files.writeString(folder.resolve("a.csv"), "earlier");
        try (var file = AtomicFile.replacing(target)) {
            write(file, "new");
            assertThat(target).hasContent("earlier");
            file.commit();
        }
        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void whatIsNotCommittedLeavesNothing() throws IOException {
        var target = Files.writeString(folder.resolve("a.csv"), "earlier");
        try (var file = AtomicFile.replacing(target)) {
            write(file, "half");
        }
        assertThat(target).hasContent("earlier");
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void aFileOfTheUserBesideItIsNeverTouched() throws IOException {
        var own = Files.writeString(folder.resolve("a.csv.part"), "mine");

        written(folder.resolve("a.csv"));

        assertThat(own).hasContent("mine");
        assertThat(folder.resolve("a.csv")).hasContent("new");
    }

    @Test
    void itMayBeReadByWhoMayReadTheUsersOtherFiles() throws IOException {
        var other = Files.createFile(folder.resolve("other"));

        written(folder.resolve("a.csv"));

        assertThat(rightsOf(folder.resolve("a.csv"))).isEqualTo(rightsOf(other));
    }

    @Test
    void aSecretMayBeReadByItsOwnerAlone() throws IOException {
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var file = AtomicFile.replacing(folder.resolve("key"), owner)) {
            file.commit();
        }
        assertThat(rightsOf(folder.resolve("key"))).isEqualTo("rw-------");
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        var target = Files.writeString(folder.resolve("a.csv"), "earlier");
        var link = Files.createSymbolicLink(folder.resolve("link"), target);

        written(link);

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(target).hasContent("new");
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoAtOnce() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.replacing(folder.resolve("nowhere/a.csv")));
    }

    private static void written(Path target) throws IOException {
        try (var file = AtomicFile.replacing(target)) {
            write(file, "new");
            file.commit();
        }
    }

    private static void write(AtomicFile file, String text) throws IOException {
        file.out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rightsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
