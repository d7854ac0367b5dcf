package org.leaddistribution.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaddistribution.csv.ReadingEnded.FileFault;

/// What the parser takes, and what ends it before it holds much.
final class WorkbookXmlTest {
    private static final String DAMAGED = "a part of it is cut short or damaged";
    private static final String NO_TABLE = "a part of it is no table";
    private static final String ENDLESS = "a part of it holds a text without end";
    private static final String TYPED = "it declares a type of document";

    @Test
    void goesFromElementToElement() {
        var xml = of("<?xml version=\"1.0\"?><a><!-- b --><b x='1' p:y='&lt;2' xmlns:p='u'/>c</a>");

        assertThat(xml.next() && xml.begins("a")).isTrue();
        assertThat(xml.next() && xml.begins("b")).isTrue();
        assertThat(xml.attribute("x")).isEqualTo("1");
        assertThat(xml.attribute("y")).isEqualTo("<2");
        assertThat(xml.attribute("z")).isNull();
        assertThat(xml.next() && xml.ends("b")).isTrue();
        assertThat(xml.attribute("x")).isNull();
        assertThat(xml.next() && xml.ends("a")).isTrue();
        assertThat(xml.next()).isFalse();
    }

    @Test
    void attributeIsFoundAmongManyWhateverItsPrefix() {
        var xml = of("<a xmlns:p='u' b='1' c='2' p:d='3' e='4'/>");

        xml.next();

        assertThat(xml.attribute("d")).isEqualTo("3");
        assertThat(xml.attribute("e")).isEqualTo("4");
    }

    @Test
    void textIsAllThatStandsInTheElement() {
        var xml = of("<a>b &amp;<![CDATA[<c>]]><!-- d --><e>f</e>\r\n&#x1F600;</a>");

        xml.next();

        assertThat(xml.text()).isEqualTo("b &<c>f\n\uD83D\uDE00");
        assertThat(xml.ends("a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b='1' b='2'/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                "<a b='1' c='2' d='3' e='4' b='5'/>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a xmlns:p='u' xmlns:p='v'/>",
                "<a xmlns:xml='u'/>",
                "<a>&e;</a>",
                "<a b='&e;'/>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>\u0001</a>",
                "<a>\uFFFE</a>",
                "<a b='<'/>",
                "<a b=1/>",
                "<a b/>",
                "<a>]]></a>",
                "<a></b>",
                "<a",
                "<a>",
                "<a/><b/>",
                "<a/>b",
                "b<a/>",
                "<a><!-- -- --></a>",
                "<a><?xml version='1.0'?></a>",
                "<1/>",
                "<:a/>",
                "<a:/>",
                "<a:b:c/>",
                "",
                "\u013Ca/>",
                "\uFF1Ca/>",
                "<!-- -->\u013Ca/>"
            })
    void brokenXmlIsRefused(String xml) {
        assertRefused(xml, DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://localhost:9/x'><a/>",
                "<!DOCTYPE a [<!ENTITY e 'f'>]><a>&e;</a>",
                "<a><!ENTITY e 'f'></a>",
                "<!-- --><!DOCTYPE a><a/>"
            })
    void typeOfDocumentIsRefused(String xml) {
        assertRefused(xml, TYPED);
    }

    @Test
    void onlyUtf8IsText() {
        assertThat(textOf("<?xml version='1.0' encoding='UTF-16'?><a>\u00E9</a>"))
                .isEqualTo("\u00E9");
        assertThat(textOf("\uFEFF<a>\u00E9</a>")).isEqualTo("\u00E9");
        assertRefused("<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00E9</a>", Encoded.LATIN);
        assertRefused("<a>\u00E9</a>", Encoded.LATIN);
        assertRefused("<a/>", Encoded.UTF_16);
        assertRefused("\uFEFF<a/>", Encoded.UTF_16);
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        for (var bytes :
                new int[][] {
                    {0xC0, 0x80},
                    {0xC0, 0xBC},
                    {0xE0, 0x80, 0xBC},
                    {0xED, 0xA0, 0x80},
                    {0xF5, 0x80, 0x80, 0x80},
                    {0x80},
                    {0xE2, 0x82}
                }) {
            var text = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                text[i] = (byte) bytes[i];
            }
            var part =
                    new SequenceInputStream(
                            new SequenceInputStream(bytes("<a>"), new ByteArrayInputStream(text)),
                            bytes("</a>"));

            assertRefused(part, DAMAGED);
        }
    }

    @Test
    void depthIsBounded() {
        assertThat(elementsIn("<a>".repeat(64) + "</a>".repeat(64))).isEqualTo(128);
        assertRefused("<a>".repeat(65) + "</a>".repeat(65), NO_TABLE);
    }

    @Test
    void namesAreBounded() {
        assertRefused(root(i -> "<a" + i + "/>", 100_000), NO_TABLE);
        assertRefused(root(i -> "<a a" + i + "=''/>", 100_000), NO_TABLE);
        assertRefused(root(i -> "<a xmlns:p" + i + "='u'/>", 100_000), NO_TABLE);
        assertRefused(root(i -> "<a xmlns='u" + i + "'/>", 100_000), NO_TABLE);
        assertRefused(root(i -> "<?a" + i + "?>", 100_000), NO_TABLE);
        var prefixed =
                "<r%s>%s</r>"
                        .formatted(
                                joined(i -> " xmlns:p" + i + "='u'", 40),
                                joined(i -> "<p" + i % 40 + ":a" + i / 40 + "/>", 4_000));
        assertRefused(prefixed, NO_TABLE);
    }

    @Test
    void namesAreShort() {
        var name = "a".repeat(1_000);
        assertThat(elementsIn("<" + name + "/>")).isEqualTo(2);
        assertRefused("<a" + name + "/>", NO_TABLE);
        assertRefused("<a a" + name + "=''/>", NO_TABLE);
        assertRefused("<a xmlns='a" + name + "'/>", NO_TABLE);
        assertRefused("<a><?a" + name + "?></a>", NO_TABLE);
        assertRefused("<" + "a".repeat(2 << 20) + "/>", ENDLESS);
    }

    @Test
    void attributesAreBounded() {
        assertThat(elementsIn("<a%s/>".formatted(joined(i -> " a" + i + "=''", 200)))).isEqualTo(2);
        assertRefused("<a%s/>".formatted(joined(i -> " a" + i + "=''", 201)), NO_TABLE);
        assertRefused("<a%s/>".formatted(joined(i -> " p" + i + ":a=''", 90_000)), NO_TABLE);
    }

    @Test
    void lengthOfPiecesIsBounded() {
        var much = "a".repeat(2 << 20);
        assertRefused("<a>" + much + "</a>", ENDLESS);
        assertRefused("<a b='" + much + "'/>", ENDLESS);
        assertRefused("<a><![CDATA[" + much + "]]></a>", ENDLESS);
        assertRefused("<a><!--" + much + "--></a>", ENDLESS);
        assertRefused("<a><?b " + much + "?></a>", ENDLESS);
        assertRefused("<!--" + much + "--><a/>", ENDLESS);
        assertRefused("<!--" + "<".repeat(2 << 20) + "--><a/>", ENDLESS);
        assertRefused("<a><!-->" + "<".repeat(2 << 20) + "--></a>", ENDLESS);
        assertRefused(" ".repeat(2 << 20) + "<a/>", ENDLESS);
    }

    @Test
    void namesThatCollideTakeNoTime() {
        var tag = "<a%s/>".formatted(joined(i -> " " + colliding(i) + "=''", 28_000));
        var before = ProcessTime.now();

        assertRefused(tag, NO_TABLE);

        assertThat(ProcessTime.since(before)).isLessThan(Duration.ofSeconds(1));
    }

    /// One of 2^16 names of one hash.
    private static String colliding(int number) {
        return IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    @Test
    void whatTheDiskSaysIsNoFaultOfTheFile() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> readThrough(failing(new IOException("gone"))))
                .havingCause()
                .withMessage("gone");
        assertRefused(failing(new ZipException("broken")), DAMAGED);
    }

    private static InputStream failing(IOException failure) {
        return new SequenceInputStream(
                bytes("<a>" + "<b/>".repeat(10_000)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw failure;
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        throw failure;
                    }
                });
    }

    /// In what a part may be written, but must not.
    private enum Encoded {
        LATIN(StandardCharsets.ISO_8859_1),
        UTF_16(StandardCharsets.UTF_16BE);

        private final Charset charset;

        Encoded(Charset charset) {
            this.charset = charset;
        }
    }

    private static String root(IntFunction<String> element, int times) {
        return "<r>" + joined(element, times) + "</r>";
    }

    private static String joined(IntFunction<String> piece, int times) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }

    private static String textOf(String xml) {
        var part = of(xml);
        part.next();
        return part.text();
    }

    private static int elementsIn(String xml) {
        return readThrough(bytes(xml));
    }

    private static void assertRefused(String xml, Encoded encoded) {
        assertRefused(new ByteArrayInputStream(xml.getBytes(encoded.charset)), DAMAGED);
    }

    private static void assertRefused(String xml, String message) {
        assertRefused(bytes(xml), message);
    }

    private static void assertRefused(InputStream part, String message) {
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> readThrough(part))
                .withMessageContaining(message);
    }

    private static int readThrough(InputStream part) {
        var xml = new WorkbookXml(part);
        int events = 0;
        while (xml.next()) {
            events++;
        }
        return events;
    }

    private static WorkbookXml of(String xml) {
        return new WorkbookXml(bytes(xml));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
