package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.ReadingEnded.FileFault;

final class WorkbookPiecesTest {
    private static final int LONGEST = WorkbookPieces.LONGEST;
    private static final String NAMES = " a=''".repeat(WorkbookPieces.ATTRIBUTES);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_096, 8_192, 5_000_000})
    void pieceMayBeAsLongAsTheLongestAndNoLonger(int block) {
        var text = "x".repeat(LONGEST - 3);

        assertTaken("<a>" + text + "</a>" + "<b>" + text + "</b>", block);
        assertRefused("<a>" + text + "x</a>", block);
        assertRefused("<a/><b>" + text + "x</b>", block);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_096, 8_192, 5_000_000})
    void whatIsNoTagEndsWhereItEnds(int block) {
        var signs = "<a>-]? ".repeat(LONGEST / 10);

        assertTaken("<!--" + signs + "--><!--" + signs + "--><a/>", block);
        assertTaken("<a><![CDATA[" + signs + "]]]><![CDATA[" + signs + "]]></a>", block);
        assertTaken("<?b " + signs + "?><?b " + signs + "?><a/>", block);
        assertRefused("<!--" + signs + signs + "--><a/>", block);
        assertRefused("<a><![CDATA[" + signs + signs + "]]></a>", block);
        assertRefused("<a/><?b " + signs + signs + "?>", block);
        assertRefused("<!-->" + signs + signs + "--><a/>", block);
        assertRefused("<!--->" + signs + signs + "--><a/>", block);
        assertRefused("<a><!-->" + signs + signs, block);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_096, 8_192})
    void tagHasFewAttributesWhateverIsInThemAndBehindIt(int block) {
        assertTaken("<a>" + "<b/>".repeat(3_000) + "<a" + NAMES + "/></a>", block);
        assertTaken("<a b=\"" + "'>".repeat(10_000) + "\">" + "'\"".repeat(10_000), block);
        assertRefused("<a>" + "<b/>".repeat(3_000) + "<a" + NAMES + " b=\">\"/></a>", block);
    }

    @Test
    void typeOfDocumentIsRefusedWhereverABlockEnds() {
        for (int block = 1; block < 30; block++) {
            assertRefused("<a><b/><b>c</b><!DOCTYPE a>", block);
        }
    }

    @Test
    void onlyPlainSignsAndAByteOrderMarkStandBeforeTheFirstTag() {
        assertTaken("\uFEFF \n<!-- \u00E9 -->\t<a>\u00E9</a>\u00E9", 3);
        assertRefused("\u013Ca/>", 3);
        assertRefused("\uFF1Ca/>", 3);
        assertRefused(" \uFEFF<a/>", 3);
        assertRefused("<?a?>\u00E9<a/>", 3);
    }

    /// Blocks are cut anywhere, and whole pieces are passed over.
    @Test
    void howItIsReadMakesNoDifference() throws IOException {
        var tokens =
                List.of(
                        "<a b='",
                        "'>",
                        "</a>",
                        "<b/>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "<?a ",
                        "?>",
                        "x",
                        "-",
                        "]",
                        "<",
                        ">",
                        "\"",
                        "'",
                        "!",
                        "?",
                        "\u00E9",
                        "<!",
                        "!a");
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder("<a>");
            for (int token = random.nextInt(30); token > 0; token--) {
                text.append(tokens.get(random.nextInt(tokens.size())));
            }
            var whole = outcome(text.toString(), 10_000);

            assertThat(outcome(text.toString(), 1 + random.nextInt(10)))
                    .as(text.toString())
                    .isIn(whole, whole.isEmpty() ? "it declares a type of document" : "");
        }
    }

    private static String outcome(String xml, int block) throws IOException {
        try {
            readThrough(xml, block);
            return "";
        } catch (FileFault refused) {
            return "it declares a type of document";
        }
    }

    private static void assertTaken(String xml, int block) {
        assertThatCode(() -> readThrough(xml, block)).doesNotThrowAnyException();
    }

    private static void assertRefused(String xml, int block) {
        assertThatExceptionOfType(FileFault.class).isThrownBy(() -> readThrough(xml, block));
    }

    private static void readThrough(String xml, int block) throws IOException {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        try (var pieces = new WorkbookPieces(new ByteArrayInputStream(bytes))) {
            var target = new byte[block];
            int read = 0;
            for (int count = 0; count >= 0; count = pieces.read(target, 0, block)) {
                read += count;
            }
            assertThat(read).isEqualTo(bytes.length);
        }
    }
}
