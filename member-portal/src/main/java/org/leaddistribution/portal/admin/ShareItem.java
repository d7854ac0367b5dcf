package org.leaddistribution.portal.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaddistribution.allocation.Fact;
import org.leaddistribution.round.ShareOutline;

/// What one member gets in a round, and why not more, as the API shows it.
record ShareItem(
        String memberAddress,
        String username,
        String tier,
        int quota,
        int share,
        double fillRatio,
        String boundBy,
        Map<String, Object> why) {
    static ShareItem of(ShareOutline share) {
        return new ShareItem(
                share.member().address().value(),
                share.member().username(),
                share.member().tier().code(),
                share.quota(),
                share.size(),
                share.fillRatio(),
                share.boundBy(),
                facts(share.why()));
    }

    private static Map<String, Object> facts(List<Fact> why) {
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : why) {
            facts.put(fact.name(), value(fact));
        }
        return facts;
    }

    private static Object value(Fact fact) {
        return switch (fact) {
            case Fact.Count(_, var count) -> count;
            case Fact.Ratio(_, var ratio) -> ratio;
            case Fact.Names(_, var names) -> names;
        };
    }
}
