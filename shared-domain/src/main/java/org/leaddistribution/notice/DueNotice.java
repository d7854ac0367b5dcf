package org.leaddistribution.notice;

/// A notice whose time has come.
///
/// @param attempts how often sending it has failed so far
public record DueNotice(Notice notice, int attempts) {
    public NoticeId id() {
        return notice.id();
    }
}
