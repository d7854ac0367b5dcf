/// Who may come in: names, passwords, browsers' sessions, and the record of what staff did.
@NullMarked
package org.leaddistribution.access;

import org.jspecify.annotations.NullMarked;
