package org.leaddistribution.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.access.UnsubscribeLinks.SigningKeys;

/// What every keeper of signing keys does.
public abstract class SigningKeysContract {
    private SigningKeys keys;

    protected abstract SigningKeys keys();

    @BeforeEach
    void open() {
        keys = keys();
    }

    @Test
    void givesTheSameKeyForTheSameName() {
        assertThat(keys.named("unsubscribe")).isEqualTo(keys.named("unsubscribe"));
        assertThat(keys.named("unsubscribe").getEncoded()).hasSize(SigningKeys.KEY_BYTES);
    }

    @Test
    void givesAnotherKeyForAnotherName() {
        assertThat(keys.named("one")).isNotEqualTo(keys.named("other"));
    }
}
