/// What a round will write: decided, stored with its proof and sealed before the first assignment.
@NullMarked
package org.leaddistribution.plan;

import org.jspecify.annotations.NullMarked;
