package org.leaddistribution.mongo;

import org.junit.jupiter.api.AfterEach;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.notice.NoticeLeases;
import org.leaddistribution.notice.NoticeLeasesContract;

class MongoNoticeLeasesTest extends NoticeLeasesContract {
    private final RealMongo.FreshDatabase fresh = RealMongo.freshDatabase();
    private final MongoStore store = MongoStore.open(fresh.uri(), fresh.name());

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected NoticeLeases leases() {
        return store.noticeLeases();
    }
}
