/// Sends mail over SMTP.
@NullMarked
package org.leaddistribution.mail;

import org.jspecify.annotations.NullMarked;
