package org.leaddistribution.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fx.Banner;

class MessagesTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private final Messages messages = new Messages(() -> NOON);

    @Test
    void theLatestIsTheFirst() {
        messages.note(Banner.success("zoe is a member", ""));
        messages.note(Banner.danger("The plan cannot be worked out", "Try again."));

        assertThat(messages.said())
                .extracting(said -> said.banner().title())
                .containsExactly("The plan cannot be worked out", "zoe is a member");
        assertThat(messages.said().getFirst().at()).isEqualTo(NOON);
    }

    @Test
    void whatStandsTwiceInARowIsOneMessageAndNothingIsNone() {
        messages.note(Banner.info("Saved", ""));
        messages.note(Banner.NONE);
        messages.note(Banner.info("Saved", ""));

        assertThat(messages.said()).hasSize(1);
    }

    @Test
    void theOldestIsForgottenWhereThereAreTooMany() {
        for (int i = 0; i <= Messages.AT_MOST; i++) {
            messages.note(Banner.info("Number " + i, ""));
        }

        assertThat(messages.said()).hasSize(Messages.AT_MOST);
        assertThat(messages.said().getLast().banner().title()).isEqualTo("Number 1");
    }
}
