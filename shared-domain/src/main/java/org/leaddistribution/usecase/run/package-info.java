/// Running a distribution: one run at a time over the whole database, and a crash at any point costs
/// nothing but the time to take over.
///
/// The steps are those of the run protocol in `docs/architecture.md`: take the lease (D1), make, store
/// and seal the plan (D2), write assignments (D3) and files (D4), recount (D5), check and complete (D6).
@NullMarked
package org.leaddistribution.usecase.run;

import org.jspecify.annotations.NullMarked;
