/// Who may come in: accounts, passwords, sessions, links, and what holds guessing back.
@NullMarked
package org.leaddistribution.access;

import org.jspecify.annotations.NullMarked;
