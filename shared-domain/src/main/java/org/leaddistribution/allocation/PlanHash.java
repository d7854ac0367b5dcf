package org.leaddistribution.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import org.leaddistribution.kernel.Sha256;

/// Names a plan: SHA-256 of a canonical form, the same for any order of the input, in 64 hex digits.
///
/// The canonical form is a run of bytes. A *number* is its decimal digits and a `;`. A *text* is the number
/// of its UTF-8 bytes in decimal digits, a `:` and those bytes. There follow one another:
///
/// 1. the text `lead-distribution plan 1`
/// 2. the text of the seed and the number of the cap
/// 3. the number of members, and for each, ordered by id: the text of its id, the number of its leads, and
///    the text of each lead's id, ordered
///
/// Ids are ordered by their UTF-16 units. Members who get nothing are part of it: a plan says so of them.
public final class PlanHash {
    private static final String FORM = "lead-distribution plan 1";

    private final MessageDigest digest = Sha256.begin();

    /// @param members each once, in any order, their leads in any order
    public static String of(String seed, int cap, List<MemberShare> members) {
        var hash = new PlanHash();
        hash.text(FORM);
        hash.text(seed);
        hash.number(cap);
        hash.number(members.size());
        members.stream().sorted(Comparator.comparing(MemberShare::id)).forEach(hash::share);
        return Sha256.hexOf(hash.digest);
    }

    private void share(MemberShare member) {
        text(member.id());
        number(member.share());
        member.leads().stream().sorted().forEach(this::text);
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        ascii(bytes.length + ":");
        digest.update(bytes);
    }

    private void number(int number) {
        ascii(number + ";");
    }

    private void ascii(String text) {
        digest.update(text.getBytes(StandardCharsets.US_ASCII));
    }
}
