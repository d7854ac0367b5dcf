package org.leaddistribution.mongo;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.leaddistribution.fake.PostOffice;
import org.leaddistribution.mongo.Halt.Halted;
import org.leaddistribution.mongo.Halt.Power;
import org.leaddistribution.mongo.Halt.When;

/// A way to halt a program at one database command.
interface Halting {
    /// At which commands, in order; the end of the job ends them too.
    IntStream commandsOf(Job job);

    /// Does the job on the database of [MongoDealing], until it is halted.
    Ending halted(Job job, int command, When when);

    /// What became of it: it was halted, or had fewer commands and came to its end.
    enum Ended {
        HALTED,
        DONE
    }

    /// @param mails the ids of the mails that it sent, in order
    record Ending(Ended how, List<String> mails) {}

    /// As the server does by itself after a minute; until then it holds what the dead program has changed.
    static void giveUpOpenTransactions() {
        MongoDealing.database().runCommand(new Document("killAllSessions", List.of()));
    }

    /// Something that a program does on a store of its own.
    interface Work {
        void on(MongoStore store);
    }

    /// Halts a program that has its own store, but not its own JVM: a hundred times as quick.
    static Ended inThisJvm(Work work, int command, When when) {
        var place = MongoDealing.place();
        var halt = new Halt(command, when, Power.OF_ONE_STORE);
        var patience = Duration.ofSeconds(20);
        try (var store = MongoStore.open(place.uri(), place.name(), patience, List.of(halt))) {
            store.requireReady();
            halt.begin();
            return endOf(work, store);
        }
    }

    /// Lets the server give up what a program that was halted has left open.
    static Ended endOf(Work work, MongoStore store) {
        try {
            work.on(store);
            return Ended.DONE;
        } catch (Halted _) {
            giveUpOpenTransactions();
            return Ended.HALTED;
        }
    }

    /// [#inThisJvm], for a job.
    static Ending inThisJvm(Job job, int command, When when) {
        var postOffice = new PostOffice();
        var how = inThisJvm(store -> job.doneBy(store, postOffice), command, when);
        var mails = postOffice.taken().stream().map(mail -> mail.id().value()).toList();
        return new Ending(how, mails);
    }
}
