/// The invariants over all stored data, and repairing what else is stored tells how to.
@NullMarked
package org.leaddistribution.check;

import org.jspecify.annotations.NullMarked;
