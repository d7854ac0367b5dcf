/// How the business stands: the figures that admins and support watch, over time, and what a person has to see to.
@NullMarked
package org.leaddistribution.admin.overview;

import org.jspecify.annotations.NullMarked;
