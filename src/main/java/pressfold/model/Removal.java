package pressfold.model;

import pressfold.source.Span;

/**
 * Source text left out of the article, and why.
 *
 * @param span where it stands in the file
 * @param text what it says
 * @param reason what it is, such as "boilerplate", "repeated headline", "end mark"
 * @param rule the rule that knew it, such as "comments"
 */
public record Removal(Span span, String text, String reason, String rule) {}
