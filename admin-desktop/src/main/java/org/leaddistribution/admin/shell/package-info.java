/// The window around the screens: navigation, theme, who is signed in, how the database is.
@NullMarked
package org.leaddistribution.admin.shell;

import org.jspecify.annotations.NullMarked;
