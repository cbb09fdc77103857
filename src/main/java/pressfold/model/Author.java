package pressfold.model;

import pressfold.source.Span;

/**
 * Somebody who wrote the article; a person, not an agency.
 *
 * @param name without "By", titles and roles
 * @param span where the name stands in the file
 * @param confidence 0 to 1
 */
public record Author(String name, Span span, double confidence) {}
