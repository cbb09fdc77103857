package pressfold.pipeline;

import pressfold.model.Article;
import pressfold.source.RepairedText;

/**
 * An article and the text it was read from.
 *
 * @param text after repair
 * @param article what was read from it, in house style, with its quotes
 */
public record Reading(RepairedText text, Article article) {}
