/// What must hold of accounts, passwords and sessions, whatever they are kept in.
@NullMarked
package org.leaddistribution.access;

import org.jspecify.annotations.NullMarked;
