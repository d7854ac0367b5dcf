/// From bytes to characters, records and cells, and what can be wrong with them; under files of leads and
/// of members alike.
@NullMarked
package org.leaddistribution.csv;

import org.jspecify.annotations.NullMarked;
