package org.leaddistribution.portal.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/// A refusal as RFC 9457 describes it.
///
/// @param detail for people: what, where, and what to do
/// @param more further members, by their names in the answer
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonIgnore Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getMessage(), status.getCode(), detail, Map.of());
    }

    /// @param id of the request that it refuses
    public Problem identified(String id) {
        return with(RequestId.NAME, id);
    }

    public Problem with(String name, Object value) {
        var extended = new LinkedHashMap<>(more);
        extended.put(name, value);
        return new Problem(type, title, status, detail, extended);
    }

    @JsonAnyGetter
    public Map<String, Object> members() {
        return more;
    }
}
