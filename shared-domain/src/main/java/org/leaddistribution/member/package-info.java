/// Who pays for leads: members, what their tier grants them, and who is in good standing.
@NullMarked
package org.leaddistribution.member;

import org.jspecify.annotations.NullMarked;
