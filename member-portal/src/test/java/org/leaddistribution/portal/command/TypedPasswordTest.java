package org.leaddistribution.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedPasswordTest {
    @Test
    void endingTheInputAtThePromptIsNoPassword() {
        assertThat(TypedPassword.answered(null)).isEmpty();
        assertThat(TypedPassword.answered("a long enough secret".toCharArray())).isPresent();
    }
}
