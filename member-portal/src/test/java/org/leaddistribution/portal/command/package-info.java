/// The operator's commands, run as the launcher runs them.
@NullMarked
package org.leaddistribution.portal.command;

import org.jspecify.annotations.NullMarked;
