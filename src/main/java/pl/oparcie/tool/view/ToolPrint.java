package pl.oparcie.tool.view;

/**
 * A tool on paper.
 *
 * @param wide whether the picture stands on a sheet of its own, lying
 */
public record ToolPrint(ToolWords words, String caseName, String caseMark, boolean wide, boolean large) {}
