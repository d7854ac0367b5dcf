package org.leaddistribution.fake.dealing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.leaddistribution.round.PlanPreviews;
import org.leaddistribution.round.PlanPreviews.PlanPreview;

/// Previews in a map, the latest last.
final class InMemoryPlanPreviews implements PlanPreviews {
    private final Map<String, PlanPreview> previews = new LinkedHashMap<>();

    @Override
    public synchronized void keep(PlanPreview preview) {
        previews.remove(preview.planHash());
        previews.put(preview.planHash(), preview);
        if (previews.size() > MOST) {
            previews.remove(previews.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<PlanPreview> byHash(String planHash) {
        return Optional.ofNullable(previews.get(planHash));
    }
}
