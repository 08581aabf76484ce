package pl.oparcie.tool.view;

import java.util.List;

/**
 * A tool on paper.
 *
 * @param sheet on which its picture stands, empty where there is none
 * @param parts the picture again over several sheets, where one is too small to be read
 * @param overview what is said under a picture that is too small to be read, empty under others
 */
public record ToolPrint(
        ToolWords words, String caseName, String caseMark, String sheet, List<String> parts, String overview) {}
