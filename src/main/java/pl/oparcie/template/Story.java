package pl.oparcie.template;

import org.w3c.dom.Element;

/** A part of a document with paragraphs of its own. */
record Story(Place place, Element root) {

    /** Where in a document. */
    enum Place {
        BODY,
        HEADER,
        FOOTER,
        NOTE
    }
}
