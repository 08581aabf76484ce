package pl.oparcie.attachment;

/**
 * A file.
 *
 * @param name as somebody named it; client data, so never in an address or a log line
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the store, never compared
public record Content(String name, byte[] bytes) {}
