package org.leaddistribution.jobs;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.jspecify.annotations.Nullable;
import org.leaddistribution.member.Username;

/// A piece of work that somebody has asked for.
///
/// @param starter who may ask how it stands, beside admins
/// @param done of `total`; 0 until how much there is to do is known
/// @param answer what it came to, in the words of whoever did it; null while it runs, and where its program
///     ended before it
public record Job(
        Id id,
        Kind kind,
        Username starter,
        State state,
        long done,
        long total,
        @Nullable String answer) {
    /// What is done.
    public enum Kind {
        MEMBER_IMPORT("member_import");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// How it stands. What has failed has changed nothing.
    public enum State {
        RUNNING("running"),
        DONE("done"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Names one job; new ones sort by their time.
    public record Id(String value) {
        private static final TimeBasedEpochGenerator GENERATOR =
                Generators.timeBasedEpochGenerator();

        public static Id create() {
            return new Id(GENERATOR.generate().toString());
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
