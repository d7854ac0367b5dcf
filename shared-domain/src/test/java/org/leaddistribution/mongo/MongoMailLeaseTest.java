package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.lease.LeasesContract;

final class MongoMailLeaseTest extends LeasesContract {
    private Leases leases = MongoDealing.store().mailLease();

    @BeforeEach
    void forget() {
        MongoDealing.emptied();
        leases = MongoDealing.store().mailLease();
    }

    @Override
    protected Leases leases() {
        return leases;
    }

    @Test
    void anOwnerThatAnOlderProgramNamedIsAnOwner() {
        var token = taken(PORTAL).token();
        MongoDealing.database()
                .getCollection(MongoLeases.MAIL)
                .updateOne(new Document(), Updates.set(MongoLeases.OWNER, "older"));

        assertThat(leases.current().isFree()).isFalse();
        assertThat(taken(CONSOLE).token()).isEqualTo(token + 1);
    }
}
