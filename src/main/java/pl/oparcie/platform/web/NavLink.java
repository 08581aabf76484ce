package pl.oparcie.platform.web;

import org.jspecify.annotations.Nullable;

/** One room in the rail; {@code count} is what waits there, "99+" for many. */
public record NavLink(String url, String label, @Nullable String count, boolean current) {}
