/// Who did what: the audit log as staff search it.
@NullMarked
package org.leaddistribution.admin.audit;

import org.jspecify.annotations.NullMarked;
