/// The people who run the business: adding, changing and disabling them.
@NullMarked
package org.leaddistribution.admin.staff;

import org.jspecify.annotations.NullMarked;
