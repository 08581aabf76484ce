package pl.oparcie.attachment;

import java.util.UUID;

/** Answers for one kind of records that documents are kept with. The module that owns the records contributes a bean. */
public interface AttachmentOwner {

    /** The kind, as in {@link Owner#kind()}. */
    String kind();

    /** The owner with its case and person, if the current user may open it; else it throws NotFound or Forbidden. */
    Owner open(UUID id);

    /** Whether the current user may add documents to it and correct them. */
    boolean mayAdd(Owner owner);

    /** Whether the current user may replace or describe this one; what the program made and sent stays as it was. */
    default boolean mayChange(Owner owner, Attachment attachment) {
        return mayAdd(owner);
    }

    /** Whether what is said of a document may still be corrected: of what was signed it stays as well. */
    default boolean mayDescribe(Owner owner) {
        return true;
    }

    /** Whether a new version of a document needs a word on why: what the record is about was signed. */
    default boolean mustSayWhy(Owner owner) {
        return false;
    }

    /** Whether its documents are evidence of what was signed, sent or registered: then nobody removes the content of one alone. */
    default boolean evidence(Owner owner) {
        return mustSayWhy(owner);
    }

    /** Whether the current user may cancel a document of it. */
    default boolean mayRemove(Owner owner) {
        return mayAdd(owner);
    }

    /** Where its documents are listed, such as {@code /cases/.../documents}. */
    String url(Owner owner);

    /** Its name above the pages of its documents. */
    String title(Owner owner);

    /** Called in the same transaction when somebody added a document, as for a line of the chronology. */
    default void added(Owner owner, Attachment attachment) {}

    /** Called in the same transaction when the content of a document was removed for good. */
    default void destroyed(Owner owner, Attachment attachment) {}

    /** Called in the same transaction when somebody cancelled a document. */
    default void cancelled(Owner owner, Attachment attachment) {}
}
