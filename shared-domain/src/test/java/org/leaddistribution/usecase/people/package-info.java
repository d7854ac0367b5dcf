/// The stories of accounts, told on ports in memory.
@NullMarked
package org.leaddistribution.usecase.people;

import org.jspecify.annotations.NullMarked;
