package pressfold.model;

import pressfold.source.Span;

/**
 * The sentence under the headline.
 *
 * @param text as it is shown
 * @param span where it stands in the file
 * @param confidence 0 to 1
 */
public record Deck(String text, Span span, double confidence) {}
