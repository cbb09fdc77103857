package pressfold.model;

import java.util.List;

/**
 * The same words of one speaker, in whichever outlets they stand.
 *
 * @param id permanent, unique on the person's page; an HTML id
 * @param reports where the words stand; the fullest wording first, then by outlet. All with the
 *     same wording where {@code variants} is false
 * @param variants whether the outlets' wordings differ
 */
public record Utterance(String id, List<Report> reports, boolean variants) {

  public Utterance {
    reports = List.copyOf(reports);
  }

  /**
   * One article's wording.
   *
   * @param article the article's id
   * @param quotes indices into the article's quotes; more than one where the quote goes on in the
   *     next paragraph or was broken by its attribution
   */
  public record Report(String article, List<Integer> quotes) {

    public Report {
      quotes = List.copyOf(quotes);
    }
  }
}
