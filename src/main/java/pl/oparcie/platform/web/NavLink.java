package pl.oparcie.platform.web;

import org.jspecify.annotations.Nullable;

/** One room in the rail; {@code count} is what waits there. */
public record NavLink(String url, String label, @Nullable Integer count, boolean current) {}
