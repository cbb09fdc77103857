package pressfold.source;

/**
 * Characters restored.
 *
 * @param span what was damaged, in the file's text
 * @param from what stood there
 * @param to what it was mended to; empty where a character was taken out
 * @param rule the rule that did it, such as "mojibake", "entity", "hard wrap"
 */
public record Repair(Span span, String from, String to, String rule) {}
