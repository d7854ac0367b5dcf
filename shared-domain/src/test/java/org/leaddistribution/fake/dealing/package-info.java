/// What leads pass through, in memory, as strict as the database: its keys are unique here too.
@NullMarked
package org.leaddistribution.fake.dealing;

import org.jspecify.annotations.NullMarked;
