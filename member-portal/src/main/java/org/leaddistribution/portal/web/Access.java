package org.leaddistribution.portal.web;

import io.javalin.security.RouteRole;
import org.leaddistribution.access.Role;

/// Who may use a path. Every path names at least one; one that names none is closed to all.
public enum Access implements RouteRole {
    /// With or without a session.
    ANYONE,
    MEMBER,
    SUPPORT,
    ADMIN;

    static Access of(Role role) {
        return switch (role) {
            case MEMBER -> MEMBER;
            case SUPPORT -> SUPPORT;
            case ADMIN -> ADMIN;
        };
    }
}
