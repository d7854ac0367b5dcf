/// How the business stands: the figures that admins and support watch.
@NullMarked
package org.leaddistribution.admin.overview;

import org.jspecify.annotations.NullMarked;
