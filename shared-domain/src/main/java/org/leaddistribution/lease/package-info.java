/// Who may do something now, over all programs of a database: one owner at a time, taken by compare-and-set,
/// kept by a beat, fenced by a token that grows with every owner.
@NullMarked
package org.leaddistribution.lease;

import org.jspecify.annotations.NullMarked;
