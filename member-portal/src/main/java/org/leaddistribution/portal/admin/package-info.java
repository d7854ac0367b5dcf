/// What admins do and support staff read: uploads, distributions and members.
@NullMarked
package org.leaddistribution.portal.admin;

import org.jspecify.annotations.NullMarked;
