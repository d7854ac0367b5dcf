/// The plan of a round before it is run: who would get how much, why not more, and *Distribute this plan*.
@NullMarked
package org.leaddistribution.admin.plan;

import org.jspecify.annotations.NullMarked;
