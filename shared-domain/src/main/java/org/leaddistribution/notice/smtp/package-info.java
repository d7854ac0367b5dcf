/// Mail by SMTP.
@NullMarked
package org.leaddistribution.notice.smtp;

import org.jspecify.annotations.NullMarked;
