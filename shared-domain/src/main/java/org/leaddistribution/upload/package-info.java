/// Bringing a file of leads in: the rules for its rows, storing it whole or not at all, withdrawing it, and
/// the rejects.
@NullMarked
package org.leaddistribution.upload;

import org.jspecify.annotations.NullMarked;
