/// The mails that wait, were sent or were given up, and sending them again.
@NullMarked
package org.leaddistribution.admin.mail;

import org.jspecify.annotations.NullMarked;
