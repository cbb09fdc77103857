package pressfold.model;

import pressfold.source.Span;

/**
 * What the outlet called its article.
 *
 * @param text as it is shown
 * @param span where it stands in the file
 * @param confidence 0 to 1
 */
public record Headline(String text, Span span, double confidence) {}
