/// Bringing a file of leads in: choosing it, its progress, and the result.
@NullMarked
package org.leaddistribution.admin.upload;

import org.jspecify.annotations.NullMarked;
