package pressfold.render;

/**
 * A page before it is printed.
 *
 * @param path where it will stand in the site
 * @param section the part of the site that the masthead marks as current
 * @param template its template, without the ending; the view goes by the same name
 * @param view what the template shows
 * @param head what the page says of itself to browsers and search engines
 */
record Sheet(String path, String section, String template, Object view, View.Page head) {}
