package org.leaddistribution.round;

import java.util.UUID;

/// Names one member's file of one round; random, because it stands in links.
public record FileId(String value) {
    public FileId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A file id is not empty");
        }
    }

    public static FileId drawn() {
        return new FileId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
