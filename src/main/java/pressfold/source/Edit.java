package pressfold.source;

/**
 * A change to a text: what stands in {@code span} becomes {@code replacement}.
 *
 * @param span in the text that is edited, may be empty (an insertion)
 * @param replacement may be empty (a deletion)
 */
public record Edit(Span span, String replacement) {}
