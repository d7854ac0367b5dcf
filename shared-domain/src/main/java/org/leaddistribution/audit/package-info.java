/// Who did what: the entries of the audit log, and the trail that writes them.
@NullMarked
package org.leaddistribution.audit;

import org.jspecify.annotations.NullMarked;
