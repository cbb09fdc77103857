package pressfold.model;

import java.util.List;
import pressfold.source.LateList;

/**
 * All articles on the same event.
 *
 * @param id stable when articles join
 * @param slug the name of its page, unique among stories
 * @param headline that of its leading article
 * @param language of that headline
 * @param coverage its articles, first published first; undated ones last; copies and versions
 *     included
 * @param summary sentences that tell the story, in reading order
 * @param shared what two or more outlets report, most reported first
 * @param single what only one outlet reports, in the order of the coverage
 * @param topics slugs of the topics it is filed under
 * @param earlier ids of stories that led up to it, newest first
 * @param later ids of stories that followed from it, oldest first
 * @param related ids of stories on kindred matters, nearest first
 */
public record Story(
    String id,
    String slug,
    String headline,
    String language,
    List<Clipping> coverage,
    List<Extract> summary,
    List<Fact> shared,
    List<Fact> single,
    List<String> topics,
    List<String> earlier,
    List<String> later,
    List<String> related) {

  /**
   * Stands for all that this tells, but not for what its topics and links are called. Nothing but
   * its articles decides over the sentences.
   */
  public long key() {
    Key key = new Key().add(id).add(slug).add(headline).add(language);
    coverage.forEach(clipping -> key.add(clipping.key()));
    return key.add(Key.of(topics, earlier, later, related)).value();
  }

  /** What to call it: its headline, or else the title of its first article. */
  public String title() {
    return headline.isEmpty() ? coverage.get(0).article().title() : headline;
  }

  /** The ids of its articles. */
  public List<String> articles() {
    return coverage.stream().map(Clipping::id).toList();
  }

  public Story {
    coverage = List.copyOf(coverage);
    summary = LateList.kept(summary);
    shared = LateList.kept(shared);
    single = LateList.kept(single);
    topics = List.copyOf(topics);
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
    related = List.copyOf(related);
  }
}
