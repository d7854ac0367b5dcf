/// What is in force: database, folders, portal, mail and rules; trying mail and checking the data.
@NullMarked
package org.leaddistribution.admin.settings;

import org.jspecify.annotations.NullMarked;
