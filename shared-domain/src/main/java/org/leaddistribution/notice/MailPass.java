package org.leaddistribution.notice;

/// What one pass over the outbox came to.
public sealed interface MailPass {
    /// Everything that was due, or as much as a pass may handle.
    ///
    /// @param settled notices sent, skipped, put off or given up
    record Done(int settled) implements MailPass {}

    /// Mail waits, because no mail server is configured.
    record NotConfigured() implements MailPass {}

    /// Another program sends, or took over in the middle.
    record OthersTurn() implements MailPass {}

    /// The mail server takes nothing now, so the pass stopped; nothing that waits is worse off.
    record ServerAway(String reason) implements MailPass {}
}
