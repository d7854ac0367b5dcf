/// The commands of the operator: everything that needs no screen.
@NullMarked
package org.leaddistribution.portal.command;

import org.jspecify.annotations.NullMarked;
