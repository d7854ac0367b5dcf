/// Tests of what all requests share.
@NullMarked
package org.leaddistribution.portal.web;

import org.jspecify.annotations.NullMarked;
