/// The sales prospects that people pay for: what was uploaded, and who is behind it.
@NullMarked
package org.leaddistribution.lead;

import org.jspecify.annotations.NullMarked;
