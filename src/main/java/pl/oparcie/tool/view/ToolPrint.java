package pl.oparcie.tool.view;

import java.util.List;

/**
 * A tool on paper.
 *
 * @param parts the picture again over several sheets, where one is too small to be read
 * @param wide whether the picture stands on a sheet of its own, lying
 */
public record ToolPrint(
        ToolWords words, String caseName, String caseMark, boolean wide, boolean large, List<String> parts) {}
