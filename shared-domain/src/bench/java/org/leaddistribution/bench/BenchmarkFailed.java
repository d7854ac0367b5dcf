package org.leaddistribution.bench;

/// A benchmark did not come to its end: the two sides disagree, or a JVM had too little memory.
public final class BenchmarkFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchmarkFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
