/// What people do with their accounts, and staff with theirs, one story a class.
@NullMarked
package org.leaddistribution.usecase.people;

import org.jspecify.annotations.NullMarked;
