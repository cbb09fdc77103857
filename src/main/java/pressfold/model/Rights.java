package pressfold.model;

/** How much of an article may be shown. */
public enum Rights {
  FULL("full"),
  EXCERPT("excerpt"),
  LINK("link"),
  NO("no");

  private final String label;

  Rights(String label) {
    this.label = label;
  }

  /** As it is written in settings and front matter. */
  public String label() {
    return label;
  }
}
