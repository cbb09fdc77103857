package pressfold.model;

import pressfold.source.Span;

/**
 * Where the original stands on the web.
 *
 * @param url absolute, http or https
 * @param span where it stands in the file
 */
public record SourceLink(String url, Span span) {}
