package pl.oparcie.template;

import org.w3c.dom.Node;

/**
 * A stretch of a paragraph's text that stands in one node. Word and Writer cut a paragraph where its look changes, and often where nothing
 * does.
 *
 * @param fixed a tabulator, a line break or further spaces: it can be removed, not changed
 */
record Piece(Node node, String text, boolean fixed) {}
