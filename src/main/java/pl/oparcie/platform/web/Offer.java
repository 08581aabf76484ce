package pl.oparcie.platform.web;

import java.util.Map;

/**
 * Words that another part of the file offers for a form, to be taken one by one, never silently.
 *
 * @param key tells it from all others and stays the same
 * @param source where it comes from, in words of the page
 * @param label for what it is offered, in words of the page
 * @param words what is offered, as shown
 * @param rows the table whose new row takes the values; empty: they go into the fields themselves
 * @param values what is put where
 */
public record Offer(String key, String source, String label, String words, String rows, Map<String, String> values) {}
