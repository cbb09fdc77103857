package pressfold.render;

import java.nio.file.Path;
import java.util.function.Consumer;
import pressfold.model.Digest;
import pressfold.model.Page;

/** Turns a digest into pages. */
public final class Renderer {

  /**
   * Templates come from {@code templates}, and from the built-in set where they are missing there.
   */
  public Renderer(Path templates) {}

  public void render(Digest digest, Consumer<Page> pages) {}
}
