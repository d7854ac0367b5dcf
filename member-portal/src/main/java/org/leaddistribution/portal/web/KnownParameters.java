package org.leaddistribution.portal.web;

import io.javalin.http.Context;
import java.util.Set;

/// Refuses what a call does not know, so that nobody believes that a misspelt parameter was heeded.
public final class KnownParameters {
    /// What some clients add to every address, so that nothing answers from memory.
    private static final String ANYTHING = "_";

    private KnownParameters() {}

    /// @throws Refusal 400 when the query has a parameter that is none of these, or one of them twice
    public static void require(Context ctx, Set<String> known) {
        ctx.queryParamMap()
                .forEach(
                        (name, values) -> {
                            requireKnown(name, known);
                            if (values.size() > 1 && !name.equals(ANYTHING)) {
                                throw Refusal.badRequest(name + " must be given once.");
                            }
                        });
    }

    static void requireKnown(String name, Set<String> known) {
        if (!known.contains(name) && !name.equals(ANYTHING)) {
            throw Refusal.badRequest(
                    known.isEmpty()
                            ? name + " is not known here; leave it out."
                            : "%s is not known here. It may be %s."
                                    .formatted(
                                            name,
                                            String.join(", ", known.stream().sorted().toList())));
        }
    }
}
