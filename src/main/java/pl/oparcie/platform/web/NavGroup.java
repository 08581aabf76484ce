package pl.oparcie.platform.web;

import java.util.List;

/** A group of rooms in the rail; a group with an empty title has no heading. */
public record NavGroup(String title, List<NavLink> links) {}
