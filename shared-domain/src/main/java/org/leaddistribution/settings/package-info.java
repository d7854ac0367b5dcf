/// What an operator may set, read once from the command line's options, the environment and `leads.conf`.
@NullMarked
package org.leaddistribution.settings;

import org.jspecify.annotations.NullMarked;
