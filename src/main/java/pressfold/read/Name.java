package pressfold.read;

import pressfold.source.Span;

/**
 * A person's name as it stands on a line.
 *
 * @param text put right: "JANE O'NEIL" is "Jane O’Neil", titles are taken off
 * @param span where it stands on the line
 * @param known whether its first word is a given name that we know
 */
record Name(String text, Span span, boolean known) {}
