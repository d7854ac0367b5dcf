package org.leaddistribution.portal.web;

/// All that one page shows, so that its template computes nothing.
public interface PageModel {
    Frame frame();

    /// The file below `src/main/jte`, whose one parameter is this model.
    String template();
}
