/// Bringing a file of leads in: choosing it, watching it, and what came of it.
@NullMarked
package org.leaddistribution.admin.upload;

import org.jspecify.annotations.NullMarked;
