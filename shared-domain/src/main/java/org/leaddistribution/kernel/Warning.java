package org.leaddistribution.kernel;

/// Something that went as it must, but that people would want to know.
///
/// @param code a word that scripts can rely on
public record Warning(String code, String message) {
    /// Of a round that was ended before everybody had what the plan gave.
    public static final String ROUND_CLOSED = "round_closed";
}
