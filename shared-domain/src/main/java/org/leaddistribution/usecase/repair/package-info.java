/// Making damaged data good from what else is stored: guards, counters and files.
@NullMarked
package org.leaddistribution.usecase.repair;

import org.jspecify.annotations.NullMarked;
