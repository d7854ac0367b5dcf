package org.leaddistribution.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Optional;
import org.leaddistribution.round.PlanPreview;
import org.leaddistribution.round.PlanPreviews;

/// `plan_previews`, one document a plan.
final class MongoPlanPreviews implements PlanPreviews {
    private final SessionCollection previews;

    MongoPlanPreviews(SessionDatabase database) {
        this.previews = database.collection(PreviewDocument.COLLECTION);
    }

    @Override
    public void keep(PlanPreview preview) {
        previews.replaceOne(
                Filters.eq(Fields.ID, preview.planHash()),
                PreviewDocument.of(preview, latestNumber() + 1),
                new ReplaceOptions().upsert(true));
        var forgotten =
                previews.find()
                        .sort(Sorts.descending(PreviewDocument.NUMBER))
                        .skip(MOST)
                        .projection(Projections.include(Fields.ID))
                        .map(document -> Fields.text(document, Fields.ID))
                        .into(new ArrayList<>());
        if (!forgotten.isEmpty()) {
            previews.deleteMany(Filters.in(Fields.ID, forgotten));
        }
    }

    private long latestNumber() {
        var latest =
                previews.find()
                        .sort(Sorts.descending(PreviewDocument.NUMBER))
                        .projection(Projections.include(PreviewDocument.NUMBER))
                        .first();
        return latest == null ? 0 : Fields.count(latest, PreviewDocument.NUMBER);
    }

    @Override
    public Optional<PlanPreview> byHash(String planHash) {
        return Optional.ofNullable(
                previews.find(Filters.eq(Fields.ID, planHash))
                        .map(PreviewDocument::toPreview)
                        .first());
    }
}
