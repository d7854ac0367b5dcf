package org.leaddistribution.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuotedTest {
    @Test
    void whatDoesNotPrintIsWrittenAsItsCodePoint() {
        assertThat(Quoted.quoted("a\0b\u202Ec\nd\uFEFFe\uD800f"))
                .isEqualTo("\"a<U+0000>b<U+202E>c<U+000A>d<U+FEFF>e<U+D800>f\"");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Quoted.plain("😀".repeat(60))).isEqualTo("😀".repeat(60));
        assertThat(Quoted.plain("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
    }

    @Test
    void ordinaryTextOfAnyLanguageStaysAsItIs() {
        assertThat(Quoted.plain("Zoë <b> محمد 'x' 例")).isEqualTo("Zoë <b> محمد 'x' 例");
    }
}
