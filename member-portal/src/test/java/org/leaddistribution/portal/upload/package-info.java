/// Files as admins get them, and what the upload API makes of each.
@NullMarked
package org.leaddistribution.portal.upload;

import org.jspecify.annotations.NullMarked;
