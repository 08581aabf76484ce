package pl.oparcie.attachment;

import java.util.UUID;

/** Where contents are kept. They are written once, under an id of their own, and never changed. */
interface FileStore {

    /** What a version says of where its content is. */
    enum Kind {
        DATABASE,
        S3
    }

    Kind kind();

    void put(UUID content, byte[] bytes);

    byte[] get(UUID content);

    /** Removes a content; nothing happens when it is not there. Called by jobs only. */
    void delete(UUID content);
}
