/// What a member downloads: the file of a round, its bytes, and how often it was fetched.
@NullMarked
package org.leaddistribution.delivery;

import org.jspecify.annotations.NullMarked;
