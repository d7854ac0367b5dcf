package org.leaddistribution.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.admin.fixture.HeldWork;
import org.leaddistribution.admin.fixture.ImmediateWork;
import org.leaddistribution.admin.fx.BackgroundWork;
import org.leaddistribution.admin.fx.Job;
import org.leaddistribution.admin.fx.UserError;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Databases;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Doing;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Offer;
import org.leaddistribution.admin.start.DatabaseChoiceViewModel.Place;

class DatabaseChoiceViewModelTest {
    private static final String GOOD = "mongodb://good/";
    private final Scripted databases = new Scripted();
    private final List<String> done = new ArrayList<>();

    private static final class Scripted implements Databases {
        private Offer offer = new Offer.Ready("MongoDB 7.0.2");
        private String whyNotFetched = "";
        private boolean cancelled;
        private String whyNotKept = "";
        private final List<String> calls = new ArrayList<>();

        @Override
        public Offer look() {
            return offer;
        }

        @Override
        public boolean fetch(Job.Reports reports) {
            calls.add("fetch");
            if (!whyNotFetched.isEmpty()) {
                throw new UserError(whyNotFetched);
            }
            return !cancelled;
        }

        @Override
        public String test(String address) {
            calls.add("test " + address);
            if (!GOOD.equals(address)) {
                throw new UserError("Nothing listens there.");
            }
            return "MongoDB 7.0.2, replica set rs0.";
        }

        @Override
        public void use(@Nullable String address) {
            if (!whyNotKept.isEmpty()) {
                throw new UserError(whyNotKept);
            }
            calls.add("use " + address);
        }
    }

    private DatabaseChoiceViewModel model(@Nullable String address, BackgroundWork work) {
        return new DatabaseChoiceViewModel(databases, address, () -> done.add("chosen"), work);
    }

    private DatabaseChoiceViewModel looked() {
        var model = model(null, new ImmediateWork());
        model.look();
        return model;
    }

    private void elsewhere(DatabaseChoiceViewModel model, String address) {
        model.placeProperty().set(Place.ELSEWHERE);
        model.addressProperty().set(address);
    }

    @Test
    void whatThisMachineHasIsUsedAtOnce() {
        looked().goOn();

        assertThat(databases.calls).containsExactly("use null");
        assertThat(done).containsExactly("chosen");
    }

    @Test
    void nobodyGoesOnBeforeThisMachineWasLookedAt() {
        var model = model(null, new HeldWork());
        model.look();

        model.goOn();

        assertThat(model.canGoOn().get()).isFalse();
        assertThat(databases.calls).isEmpty();
    }

    @Test
    void whatIsNotThereIsFetchedFirst() {
        databases.offer = new Offer.Fetchable("MongoDB 6.0.5", "42 MB");

        looked().goOn();

        assertThat(databases.calls).containsExactly("fetch", "use null");
        assertThat(done).containsExactly("chosen");
    }

    @Test
    void whatCannotBeFetchedIsToldWithTheOtherWayChosen() {
        databases.offer = new Offer.Fetchable("MongoDB 6.0.5", "42 MB");
        databases.whyNotFetched = "pypi.org is not known here.";
        var model = looked();

        model.goOn();

        assertThat(model.placeProperty().get()).isEqualTo(Place.ELSEWHERE);
        assertThat(model.newsProperty().get().text())
                .contains("pypi.org is not known here.", "to try again");
        assertThat(databases.calls).containsExactly("fetch");
        assertThat(done).isEmpty();
    }

    @Test
    void fetchingThatFailedCanBeTriedAgain() {
        databases.offer = new Offer.Fetchable("MongoDB 6.0.5", "42 MB");
        databases.whyNotFetched = "offline";
        var model = looked();
        model.goOn();
        databases.whyNotFetched = "";

        model.placeProperty().set(Place.ON_THIS_MACHINE);
        model.goOn();

        assertThat(databases.calls).containsExactly("fetch", "fetch", "use null");
    }

    @Test
    void cancelledFetchingChoosesNothing() {
        databases.offer = new Offer.Fetchable("MongoDB 6.0.5", "42 MB");
        databases.cancelled = true;
        var model = looked();

        model.goOn();

        assertThat(done).isEmpty();
        assertThat(model.doingProperty().get()).isEqualTo(Doing.NOTHING);
        assertThat(model.canGoOn().get()).isTrue();
    }

    @Test
    void whereNothingCanRunOnlyAnAddressIsOffered() {
        databases.offer = new Offer.Unavailable("none for this machine");
        var model = looked();

        assertThat(model.placeProperty().get()).isEqualTo(Place.ELSEWHERE);
        model.placeProperty().set(Place.ON_THIS_MACHINE);
        assertThat(model.canGoOn().get()).isFalse();
    }

    @Test
    void anAddressIsTestedBeforeItIsKept() {
        var model = looked();
        elsewhere(model, " " + GOOD + " ");

        model.goOn();

        assertThat(databases.calls).containsExactly("test " + GOOD, "use " + GOOD);
        assertThat(done).containsExactly("chosen");
    }

    @Test
    void anAddressThatFailsIsNotKept() {
        var model = looked();
        elsewhere(model, "mongodb://bad/");

        model.goOn();

        assertThat(databases.calls).containsExactly("test mongodb://bad/");
        assertThat(model.newsProperty().get().text()).isEqualTo("Nothing listens there.");
        assertThat(done).isEmpty();
        model.addressProperty().set(GOOD);
        assertThat(model.newsProperty().get().isNone()).isTrue();
    }

    @Test
    void testingAloneKeepsNothing() {
        var model = looked();
        elsewhere(model, GOOD);

        model.test();

        assertThat(model.newsProperty().get().text()).contains("replica set rs0");
        assertThat(databases.calls).containsExactly("test " + GOOD);
        assertThat(done).isEmpty();
    }

    @Test
    void oneThingIsDoneAtATime() {
        var work = new HeldWork();
        var model = model(GOOD, work);

        model.test();
        model.test();
        model.goOn();

        assertThat(work.waiting()).isOne();
        assertThat(model.doingProperty().get()).isEqualTo(Doing.TESTING);
    }

    @Test
    void anAddressThatWasChosenBeforeIsThereToBeCorrected() {
        var model = model("mongodb://typo/", new ImmediateWork());
        model.look();

        assertThat(model.placeProperty().get()).isEqualTo(Place.ELSEWHERE);
        assertThat(model.addressProperty().get()).isEqualTo("mongodb://typo/");
    }

    @Test
    void nothingIsKeptOfNoAddress() {
        var model = looked();
        elsewhere(model, "  ");

        model.test();
        model.goOn();

        assertThat(databases.calls).isEmpty();
    }

    @Test
    void aChoiceThatCannotBeKeptIsToldOf() {
        databases.whyNotKept = "leads.conf cannot be written";
        var model = looked();

        model.goOn();

        assertThat(done).isEmpty();
        assertThat(model.newsProperty().get().text()).contains("leads.conf cannot be written");
    }
}
