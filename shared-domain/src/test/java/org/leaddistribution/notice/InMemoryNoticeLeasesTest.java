package org.leaddistribution.notice;

import org.leaddistribution.fake.InMemoryNoticeLeases;

class InMemoryNoticeLeasesTest extends NoticeLeasesContract {
    private final InMemoryNoticeLeases leases = new InMemoryNoticeLeases();

    @Override
    protected NoticeLeases leases() {
        return leases;
    }
}
