package org.leaddistribution.admin.fx;

/// Something that people can go to, or begin, by its name.
///
/// @param name what they call it: "zoe", "Add a member"
/// @param more what tells it from others of that name; may be empty
/// @param icon the literal of a Feather icon
/// @param go called on the JavaFX thread, after the screen that it belongs to was brought to the front
public record Destination(String name, String more, String icon, Runnable go) {
    /// How many a screen finds at most: who does not see what they seek goes on typing.
    public static final int AT_MOST = 5;
}
