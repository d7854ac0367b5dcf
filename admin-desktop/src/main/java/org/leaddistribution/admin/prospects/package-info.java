/// One prospect: which uploads brought it, and who was given it.
@NullMarked
package org.leaddistribution.admin.prospects;

import org.jspecify.annotations.NullMarked;
