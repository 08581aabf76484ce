package pl.oparcie.platform.web;

/** The signed-in person as the top bar shows them. */
public record LayoutUser(String id, String name, String roles) {}
