/// Managing members and staff: accounts, imports, passwords, invitations.
@NullMarked
package org.leaddistribution.accounts;

import org.jspecify.annotations.NullMarked;
