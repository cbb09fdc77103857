package pressfold.read;

/**
 * What can be true of a line and bears on whether it is the article. The label says it to an
 * editor; the weights stand in {@code line-model.txt} under the constant's name.
 */
enum Trait {
  ANY("a line"),
  WORDS_1("one word or none"),
  WORDS_2("two to four words"),
  WORDS_7("short"),
  WORDS_11("rather short"),
  WORDS_19("of middling length"),
  WORDS_39("long"),
  WORDS_MORE("very long"),
  ENDS_SENTENCE("ends like a sentence"),
  ENDS_COLON("ends with a colon"),
  ENDS_BROKEN("breaks off"),
  ENDS_OPEN("has no full stop, though long"),
  SENTENCES("several sentences"),
  TITLE_CASE("in title case"),
  MIXED_CASE("with many capitals"),
  NUMERALS("many numbers"),
  ADDRESS("a web address"),
  CREDIT("a name in brackets at its end"),
  PICTURE("credits a picture"),
  TITLE("is the headline"),
  TITLE_WORDS("shares words with the headline"),
  TITLE_AHEAD("before the headline"),
  TITLE_ABOVE("right under the headline"),
  TITLE_NEAR("near the headline"),
  TITLE_FAR("well below the headline"),
  VOCABULARY_NONE("shares few words with the text"),
  VOCABULARY_MIDDLE("shares words with the text"),
  VOCABULARY_HIGH("in the words of the text"),
  PROSE("reads like prose"),
  PROSE_BEFORE("follows prose"),
  PROSE_AFTER("prose follows"),
  PROSE_NEAR_0("no prose near"),
  PROSE_NEAR_1("little prose near"),
  PROSE_NEAR_3("prose near"),
  PROSE_NEAR_MORE("amid prose"),
  ALONE("between blank lines"),
  IN_SHORT_GROUP("in a group of short lines"),
  IN_LONG_GROUP("in a long list of short lines"),
  IN_PROSE_GROUP("in a group with prose"),
  PROSE_DONE_0("before any prose"),
  PROSE_DONE_LITTLE("after the first of the prose"),
  PROSE_DONE_SOME("amid all prose"),
  PROSE_DONE_MOST("after most of the prose"),
  PROSE_DONE_ALL("after all prose"),
  UNDER_SITE_TEXT("follows site text"),
  UNDER_RELATED("under a heading of related stories"),
  BYLINE("opens like a byline"),
  DATED("has a year or a time of day"),
  FIRST_PROSE("the first prose under the headline"),
  PROSE_AHEAD_0("little prose ahead"),
  PROSE_AHEAD_MORE("prose ahead"),
  PROSE_BEHIND_0("little prose behind"),
  PROSE_BEHIND_MORE("prose behind"),
  ABOVE_CREDIT("above a credit"),
  CLIPPING("in a text with little around it"),
  CLIPPING_LIST("a short line after prose, in a text with little around it"),
  PAGE_LIST("a short line after prose, in a text with menus");

  private final String label;

  Trait(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
