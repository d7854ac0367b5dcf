/// What every package may use: pages of long lists, the faults of a store, the unit of work, files that are
/// written whole, temporary files that are not left behind, a stranger's text in a message.
@NullMarked
package org.leaddistribution.kernel;

import org.jspecify.annotations.NullMarked;
