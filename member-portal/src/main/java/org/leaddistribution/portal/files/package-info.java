/// A member's own files: listing and downloading them.
@NullMarked
package org.leaddistribution.portal.files;

import org.jspecify.annotations.NullMarked;
