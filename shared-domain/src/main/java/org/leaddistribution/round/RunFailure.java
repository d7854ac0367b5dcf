package org.leaddistribution.round;

/// Why a run stopped, for the admin who has to decide what to do.
///
/// @param step the step of the run that could not be done
public record RunFailure(String message, String step) {}
