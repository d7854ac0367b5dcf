package org.leaddistribution.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.leaddistribution.fixture.ADistribution.aDistribution;

import com.mongodb.client.MongoClients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaddistribution.access.Account;
import org.leaddistribution.access.Role;
import org.leaddistribution.access.StaffChange;
import org.leaddistribution.check.StoredFacts;
import org.leaddistribution.fake.People;
import org.leaddistribution.fixture.AMember;
import org.leaddistribution.fixture.FaultyLine;
import org.leaddistribution.fixture.FaultyLine.Fault;
import org.leaddistribution.fixture.RealMongo;
import org.leaddistribution.fixture.RealMongo.FreshDatabase;
import org.leaddistribution.kernel.Guards.LostGuard;
import org.leaddistribution.kernel.StoreFault.StoreUnavailable;
import org.leaddistribution.lead.DistributionId;
import org.leaddistribution.lead.LeadKey;
import org.leaddistribution.lease.Leases;
import org.leaddistribution.member.EmailAddress;
import org.leaddistribution.member.Tier;
import org.leaddistribution.mongo.Indexes.Index;
import org.leaddistribution.round.PlannedLeads;
import org.leaddistribution.statistics.Spans;

/// No exception of the driver leaves a port, whenever the server goes away.
final class EveryPortTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HASTE = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final int MORE_THAN_A_BATCH = 150;

    private static final FreshDatabase PLACE = RealMongo.freshDatabase();

    private final FaultyLine line = FaultyLine.to(PLACE);

    @BeforeAll
    static void storeMoreThanABatch() {
        var members = AMember.members(MORE_THAN_A_BATCH, Tier.BRONZE);
        var leads = aDistribution().ofLeads(MORE_THAN_A_BATCH).leads();
        var uploads =
                Stream.generate(() -> new Document(Fields.ID, DistributionId.create().value()))
                        .limit(MORE_THAN_A_BATCH)
                        .toList();
        try (var store = MongoStore.open(PLACE.uri(), PLACE.name());
                var client = MongoClients.create(PLACE.uri())) {
            store.requireReady();
            var database = client.getDatabase(PLACE.name());
            database.getCollection(MemberDocument.COLLECTION)
                    .insertMany(members.stream().map(MemberDocument::of).toList());
            database.getCollection(LeadDocument.COLLECTION)
                    .insertMany(leads.stream().map(LeadDocument::of).toList());
            database.getCollection(MongoUploads.COLLECTION).insertMany(uploads);
        }
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void aServerThatWasNeverThereIsSaidToBeAway() throws Exception {
        try (var store = MongoStore.open("mongodb://127.0.0.1:1/?replicaSet=own", "leads", HASTE)) {
            assertEveryCallSaysThatItIsAway(store);
        }
    }

    @Test
    void aServerThatWasThereBeforeIsSaidToBeAway() throws Exception {
        var far = line.database();
        try (var store = MongoStore.open(far.uri(), far.name(), HASTE)) {
            store.requireReady();
            line.close();
            assertEveryCallSaysThatItIsAway(store);
        }
    }

    /// What is read in several batches.
    ///
    /// @param commandsBefore before the one that asks for the second batch
    record Reading(String of, int commandsBefore, Consumer<MongoStore> reading) {
        @Override
        public String toString() {
            return of;
        }
    }

    static List<Reading> readings() {
        return List.of(
                new Reading("members", 1, store -> store.members().forEach(_ -> {})),
                new Reading("those eligible", 1, store -> store.members().eligible()),
                new Reading("left uploads", 1, store -> store.uploads().underWay()),
                new Reading("facts", 1, store -> store.storedFacts().uploadsUnderWay()),
                new Reading("a join", 2, store -> store.storedFacts().forEachProspect(_ -> {})),
                new Reading(
                        "a moment",
                        9,
                        store -> store.storedFacts().atOneMoment(StoredFacts::uploadsUnderWay)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aServerThatGoesAwayBetweenTwoBatchesIsSaidToBeAway(Reading what) {
        try (var store = struck()) {
            store.requireReady();
            for (var fault : Fault.values()) {
                line.strike(what.commandsBefore() + 1, fault);

                assertThatExceptionOfType(StoreUnavailable.class)
                        .as("%s", fault)
                        .isThrownBy(() -> what.reading().accept(store));

                assertThat(line.calm()).as("%s struck", fault).isTrue();
                what.reading().accept(store);
            }
        }
    }

    @Test
    void aUnitSaysSoToo() {
        try (var store = struck()) {
            store.requireReady();
            var work = store.unitOfWork();
            line.strike(3, Fault.REPLY_LOST); // behind the ping and the first batch

            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> work.inOne(() -> store.members().eligible()));

            assertThat(line.calm()).isTrue();
            assertThat(work.inOne(() -> store.members().eligible())).hasSize(MORE_THAN_A_BATCH);
        }
    }

    private MongoStore struck() {
        var far = line.database();
        return MongoStore.open(far.uri(), far.name(), PATIENCE, SILENCE);
    }

    private record Call(String name, Future<@Nullable Throwable> thrown) {}

    private static void assertEveryCallSaysThatItIsAway(MongoStore store) throws Exception {
        var calls = new ArrayList<Call>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var port : portsOf(store)) {
                for (var method : callsOf(port.getClass())) {
                    var name = port.getClass().getSimpleName() + "." + method.getName();
                    calls.add(new Call(name, pool.submit(() -> thrownBy(port, method))));
                }
            }
        }
        assertThat(calls).hasSizeGreaterThan(200);
        for (var call : calls) {
            assertThat(call.thrown().get()).as(call.name()).isInstanceOf(StoreUnavailable.class);
        }
    }

    private static List<Object> portsOf(MongoStore store) throws ReflectiveOperationException {
        var ports = new ArrayList<>();
        for (var method : MongoStore.class.getDeclaredMethods()) {
            var type = method.getReturnType();
            if (method.getParameterCount() == 0 && (type.isInterface() || type.isRecord())) {
                ports.addAll(portsIn(method.invoke(store)));
            }
        }
        ports.add(store.uploads().leaseOf(DistributionId.create()));
        return ports;
    }

    private static List<Object> portsIn(Object given) throws ReflectiveOperationException {
        if (!given.getClass().isRecord()) {
            return List.of(given);
        }
        var ports = new ArrayList<>();
        for (var component : given.getClass().getRecordComponents()) {
            ports.add(component.getAccessor().invoke(given));
        }
        return ports;
    }

    /// Without the one that only hands out another port.
    private static List<Method> callsOf(Class<?> adapter) {
        return Stream.<Class<?>>iterate(adapter, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getInterfaces()))
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> method.getReturnType() != Leases.class)
                .distinct()
                .toList();
    }

    private static @Nullable Throwable thrownBy(Object port, Method method)
            throws ReflectiveOperationException {
        var arguments = Arrays.stream(method.getGenericParameterTypes()).map(Sample::of).toArray();
        method.setAccessible(true);
        try {
            method.invoke(port, arguments);
            return null;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        }
    }

    /// A value of a type, made from values of what it consists of.
    private static final class Sample {
        private static final String A_GUARD =
                Indexes.ALL.stream().filter(Index::isGuard).findFirst().orElseThrow().toString();

        private static final Map<Class<?>, Object> KNOWN =
                Map.ofEntries(
                        Map.entry(int.class, 1),
                        Map.entry(long.class, 1L),
                        Map.entry(Integer.class, 1),
                        Map.entry(Long.class, 1L),
                        Map.entry(boolean.class, true),
                        Map.entry(char.class, ','),
                        Map.entry(String.class, "x"),
                        Map.entry(byte[].class, new byte[1]),
                        Map.entry(Instant.class, People.LONG_AGO),
                        Map.entry(Consumer.class, (Consumer<Object>) _ -> {}),
                        Map.entry(Runnable.class, (Runnable) () -> {}),
                        Map.entry(Supplier.class, (Supplier<Object>) () -> "x"),
                        Map.entry(DistributionId.class, DistributionId.create()),
                        Map.entry(LeadKey.class, LeadKey.ofEmail("ann@example.org")),
                        Map.entry(EmailAddress.class, new EmailAddress("ann@example.org")),
                        Map.entry(StaffChange.class, StaffChange.NOTHING),
                        Map.entry(Account.OfStaff.class, People.staffAccount("x", Role.ADMIN)),
                        Map.entry(PlannedLeads.class, PlannedLeads.NONE),
                        Map.entry(Spans.class, new Spans(List.of(Instant.EPOCH, People.LONG_AGO))),
                        Map.entry(LostGuard.class, new LostGuard(A_GUARD, "is missing")));

        /// Null for what nothing is known of; a port that looks at it before it asks the server fails.
        static @Nullable Object of(Type type) {
            return switch (type) {
                case ParameterizedType generic -> ofGeneric(generic);
                case WildcardType any -> of(any.getUpperBounds()[0]);
                case Class<?> plain -> ofClass(plain);
                default -> null;
            };
        }

        private static @Nullable Object ofGeneric(ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var content = generic.getActualTypeArguments();
            if (raw == Map.class) {
                return Map.of(of(content[0]), of(content[1]));
            }
            if (raw == SortedMap.class) {
                return new TreeMap<>();
            }
            if (raw == Set.class) {
                return Set.of(of(content[0]));
            }
            return raw.isAssignableFrom(List.class) ? List.of(of(content[0])) : ofClass(raw);
        }

        private static @Nullable Object ofClass(Class<?> type) {
            if (KNOWN.containsKey(type)) {
                return KNOWN.get(type);
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            if (type.isSealed()) {
                return ofClass(type.getPermittedSubclasses()[0]);
            }
            return type.isRecord() ? ofRecord(type) : null;
        }

        private static Object ofRecord(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                var types = Arrays.stream(components).map(RecordComponent::getType);
                var made = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
                made.setAccessible(true);
                return made.newInstance(
                        Arrays.stream(components)
                                .map(component -> of(component.getGenericType()))
                                .toArray());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("No sample of " + type, e);
            }
        }
    }
}
