package org.leaddistribution.admin.upload;

import java.util.function.Consumer;
import org.leaddistribution.admin.fx.Banner;
import org.leaddistribution.round.Distribution;

/// Where a stored upload goes from here.
public interface NextSteps {
    /// Shows what distributing it would give to whom; from there it is distributed.
    void plan(Distribution stored);

    /// Lets the person save the rows that were left out.
    ///
    /// @param told hears what came of it
    void saveRejects(Distribution stored, Consumer<Banner> told);
}
