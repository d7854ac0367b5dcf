package org.leaddistribution.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Keeps the picture of docs/fairness.md true. It is drawn anew by
/// `mvn -pl shared-domain test -Dtest=FairnessPictureTest -Dleads.images="$PWD/docs/images"`.
class FairnessPictureTest {
    @Test
    void thePictureShowsWhatTheEngineDoes() throws IOException {
        var folder = System.getProperty("leads.images");
        if (folder != null) {
            Files.writeString(Path.of(folder, "fairness.svg"), FairnessPicture.svg());
        }

        var images = Path.of(System.getProperty("leads.home", ".."), "docs", "images");

        assertThat(images.resolve("fairness.svg")).hasContent(FairnessPicture.svg());
    }
}
