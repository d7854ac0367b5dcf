package org.leaddistribution.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformFoldersTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/ann");
    private static final Path ACCOUNT = Path.of("/home/account");

    @Test
    void linuxKeepsDataAndCacheApart() {
        assertThat(PlatformFolders.of(HOME, "Linux", ACCOUNT))
                .isEqualTo(
                        new PlatformFolders(
                                Path.of("/home/ann/.local/share/lead-distribution/data"),
                                Path.of("/home/ann/.cache/lead-distribution")));
    }

    @Test
    void theVariablesOfTheDesktopStandardWin() {
        var environment =
                Map.of("HOME", "/home/ann", "XDG_DATA_HOME", "/data", "XDG_CACHE_HOME", "/cache");

        assertThat(PlatformFolders.of(environment, "Linux", ACCOUNT))
                .isEqualTo(
                        new PlatformFolders(
                                Path.of("/data/lead-distribution/data"),
                                Path.of("/cache/lead-distribution")));
    }

    @Test
    void withoutHomeTheAccountCountsAndWithoutOneTheRootThatNobodyMayWrite() {
        var none = Map.<String, String>of();

        assertThat(PlatformFolders.of(none, "Linux", ACCOUNT).cache())
                .isEqualTo(Path.of("/home/account/.cache/lead-distribution"));
        assertThat(PlatformFolders.of(none, "Linux", Path.of("?")).data())
                .isEqualTo(Path.of("/.local/share/lead-distribution/data"));
    }

    @Test
    void aMacKeepsDataInItsLibrary() {
        assertThat(PlatformFolders.of(HOME, "Mac OS X", ACCOUNT).data())
                .isEqualTo(Path.of("/home/ann/Library/Application Support/lead-distribution/data"));
    }
}
