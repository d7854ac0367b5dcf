/// What an operator may set, read once from the command line's options and the environment.
@NullMarked
package org.leaddistribution.settings;

import org.jspecify.annotations.NullMarked;
