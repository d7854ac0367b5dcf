package org.leaddistribution.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Ways in which a file goes bad.
public enum Mutation {
    FLIP_BYTES {
        @Override
        public byte[] apply(byte[] file, Random random) {
            var mutated = file.clone();
            for (int i = random.nextInt(8); i >= 0 && mutated.length > 0; i--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            return mutated;
        }
    },
    CUT_SHORT {
        @Override
        public byte[] apply(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length + 1));
        }
    },
    LOSE_A_PIECE {
        @Override
        public byte[] apply(byte[] file, Random random) {
            int from = random.nextInt(file.length + 1);
            int to = Math.min(file.length, from + random.nextInt(40));
            return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
        }
    },
    REPEAT_A_PIECE {
        @Override
        public byte[] apply(byte[] file, Random random) {
            int from = random.nextInt(file.length + 1);
            int to = Math.min(file.length, from + random.nextInt(200));
            return insert(file, Arrays.copyOfRange(file, from, to), random);
        }
    },
    INSERT_A_TOKEN {
        @Override
        public byte[] apply(byte[] file, Random random) {
            var token = TOKENS.get(random.nextInt(TOKENS.size()));
            return insert(file, token.getBytes(StandardCharsets.UTF_8), random);
        }
    },
    INSERT_MUCH {
        @Override
        public byte[] apply(byte[] file, Random random) {
            var token = TOKENS.get(random.nextInt(TOKENS.size()));
            var much = token.repeat(random.nextInt(100_000));
            return insert(file, much.getBytes(StandardCharsets.UTF_8), random);
        }
    };

    private static final List<String> TOKENS =
            List.of(
                    "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "\0", " ", "'", "\\",
                    "sep=;\n", "\uFEFF", "\u202E", "\uFFFD", "\u0085", "\u2028", "😀", "=1+1", "@");

    public abstract byte[] apply(byte[] file, Random random);

    private static byte[] insert(byte[] file, byte[] piece, Random random) {
        int at = random.nextInt(file.length + 1);
        return joined(
                joined(Arrays.copyOf(file, at), piece), Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
