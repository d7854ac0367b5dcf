/// What users change about their own account.
@NullMarked
package org.leaddistribution.portal.account;

import org.jspecify.annotations.NullMarked;
