package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaddistribution.check.CheckingInvariants;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.check.Violation;
import org.leaddistribution.fixture.Dealing;
import org.leaddistribution.fixture.LongForm;
import org.leaddistribution.mongo.BusyWorld.Deed;
import org.leaddistribution.run.RunScene;

/// A check reads while everything goes on: before each of its readings, and in the middle of it, somebody
/// uploads, plans, writes, completes, closes, withdraws or downloads. Each world begins empty and goes another way.
class CheckAmidRunsTest {
    private static final int WORLDS = LongForm.of(1, 17);
    private static final int CHECKS = 6;

    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private Dealing dealing = MongoDealing.emptied();
    private BusyWorld world = new BusyWorld(dealing, 0);

    private void begin(int number) {
        dealing = MongoDealing.emptied();
        world = new BusyWorld(dealing, 20261129L + number);
    }

    @Test
    void nothingThatGoesOnIsAViolation() {
        for (int i = 0; i < WORLDS; i++) {
            begin(i);
            for (int k = 0; k < CHECKS; k++) {
                assertThat(check()).isEmpty();
            }
            world.end();
            assertThat(MongoDealing.violations()).isEmpty();
            world.done().forEach((deed, times) -> done.merge(deed, times, Integer::sum));
        }
        assertThat(done)
                .containsOnlyKeys(Deed.values())
                .allSatisfy((_, times) -> assertThat(times).isPositive());
    }

    /// Four violations of a distribution that nobody touches, among everything that goes on.
    @Test
    void whatIsDamagedIsFoundAllTheSame() {
        for (int i = 0; i < WORLDS; i++) {
            begin(i);
            var planted = planted();
            for (int k = 0; k < CHECKS; k++) {
                assertThat(check())
                        .extracting(Violation::toString)
                        .containsExactlyInAnyOrderElementsOf(planted);
            }
            world.end();
        }
    }

    private List<String> planted() {
        var id = aDistribution().ofLeads(900, 912).queuedIn(dealing);
        RunScene.firstRound(dealing, id);
        damage("leads", id.value(), Updates.set("distribution_count", 9));
        damage("member_csv_files", id.value(), Updates.set("content_sha256", "0000"));
        damage("member_leads", id.value(), Updates.set("lead_name", "Somebody else"));
        MongoDealing.database()
                .getCollection("lead_distributions")
                .updateOne(Filters.eq(id.value()), Updates.set("members_served", 99));
        var planted = MongoDealing.violations().stream().map(Violation::toString).toList();
        assertThat(planted).hasSizeGreaterThanOrEqualTo(4);
        return planted;
    }

    private static void damage(String collection, String distribution, Bson change) {
        MongoDealing.database()
                .getCollection(collection)
                .updateOne(Filters.eq("distribution_id", distribution), change);
    }

    private List<Violation> check() {
        var found = new ArrayList<Violation>();
        new CheckingInvariants(disturbed(MongoDealing.store().storedFacts())).check(found::add);
        return found;
    }

    /// The facts, with somebody at work before each reading and after the first thing it hands over.
    private StoredFacts disturbed(StoredFacts real) {
        return (StoredFacts)
                Proxy.newProxyInstance(
                        StoredFacts.class.getClassLoader(),
                        new Class<?>[] {StoredFacts.class},
                        (_, method, arguments) -> read(real, method, arguments));
    }

    private @Nullable Object read(StoredFacts real, Method method, Object @Nullable [] arguments)
            throws Throwable {
        world.goOn();
        if (arguments != null && arguments[arguments.length - 1] instanceof Consumer<?> action) {
            arguments[arguments.length - 1] =
                    method.getName().equals("atOneMoment") ? inside(action) : disturbedOnce(action);
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private Consumer<StoredFacts> inside(Consumer<?> reading) {
        return moment -> ((Consumer<StoredFacts>) reading).accept(disturbed(moment));
    }

    @SuppressWarnings("unchecked")
    private Consumer<Object> disturbedOnce(Consumer<?> action) {
        var first = new boolean[] {true};
        return item -> {
            if (first[0]) {
                first[0] = false;
                world.goOn();
            }
            ((Consumer<Object>) action).accept(item);
        };
    }
}
