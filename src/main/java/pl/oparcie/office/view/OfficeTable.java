package pl.oparcie.office.view;

import java.util.List;

/**
 * A table for paper.
 *
 * @param lines what stands above it
 * @param notes what stands below it
 */
public record OfficeTable(
        String title,
        List<String> lines,
        List<String> head,
        List<List<String>> rows,
        List<String> notes,
        List<String> signs) {}
