package pl.oparcie.template;

import java.util.List;

/**
 * A letter.
 *
 * @param editable document for Word or Writer
 * @param format of the document: as wanted, or that of the centre's own file
 * @param pdf the same words on the program's paper
 * @param open placeholders that had no value: paper shows a dotted line for a pen
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the store, never compared
public record Filled(byte[] editable, Format format, byte[] pdf, List<String> open) {}
