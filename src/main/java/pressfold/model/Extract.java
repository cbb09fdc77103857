package pressfold.model;

import pressfold.source.Span;

/**
 * A sentence of an article, word for word.
 *
 * @param text the sentence
 * @param article the id of the article it stands in
 * @param block the index of the body block it stands in, from 0
 * @param within where it stands in that block's text
 */
public record Extract(String text, String article, int block, Span within) {}
