/// Bringing an admin's file in: checked whole, stored whole, or not at all.
@NullMarked
package org.leaddistribution.usecase.upload;

import org.jspecify.annotations.NullMarked;
