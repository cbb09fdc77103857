package pressfold.digest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average linkage over a sparse graph: again and again joins the two groups whose articles are most
 * alike on average, pairs without an edge counting as 0, as long as the average is enough. Groups
 * that an editor put together or parted stay so.
 */
final class Linkage {

  private final List<Group> groups = new ArrayList<>();
  private final PriorityQueue<Pair> queue = new PriorityQueue<>();
  private final double least;

  /**
   * @param size how many articles there are
   * @param least from how much average likeness on groups are joined
   */
  Linkage(int size, double least) {
    this.least = least;
    for (int i = 0; i < size; i++) {
      groups.add(new Group(List.of(i), new BitSet(), ""));
    }
  }

  /** Says how alike two articles are, 0 to 1. */
  void edge(int a, int b, double likelihood) {
    groups.get(a).alike.put(b, likelihood);
    groups.get(b).alike.put(a, likelihood);
  }

  /** Keeps an article out of every group with another of the same {@code ruling}. */
  void part(int article, int ruling) {
    groups.get(article).parted.set(ruling);
  }

  /** Puts an article into the group with that {@code key}, and out of those with other keys. */
  void key(int article, String key) {
    groups.get(article).key = key;
  }

  /** Joins what belongs together; each group's articles. */
  List<List<Integer>> join() {
    int articles = groups.size();
    Map<String, Integer> byKey = new HashMap<>();
    for (int i = 0; i < articles; i++) {
      String key = groups.get(i).key;
      if (!key.isEmpty()) {
        byKey.merge(key, i, this::merge);
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      int group = i;
      groups.get(i).alike.forEach((other, sum) -> offer(group, other, sum, group < other));
    }
    for (Pair next = queue.poll(); next != null; next = queue.poll()) {
      if (groups.get(next.a).alive && groups.get(next.b).alive) {
        int joined = merge(next.a, next.b);
        groups.get(joined).alike.forEach((other, sum) -> offer(joined, other, sum, true));
      }
    }
    return groups.stream().filter(g -> g.alive).map(g -> g.members).toList();
  }

  private void offer(int a, int b, double sum, boolean once) {
    Group left = groups.get(a);
    Group right = groups.get(b);
    double average = sum / ((double) left.members.size() * right.members.size());
    if (once && average >= least && left.mayJoin(right)) {
      queue.add(new Pair(average, a, b));
    }
  }

  private int merge(int a, int b) {
    Group left = groups.get(a);
    Group right = groups.get(b);
    int number = groups.size();
    Group joined = left.with(right);
    groups.add(joined);
    for (Group part : List.of(left, right)) {
      part.alike.forEach(
          (other, sum) -> {
            if (groups.get(other).alive) {
              joined.alike.merge(other, sum, Double::sum);
              groups.get(other).alike.merge(number, sum, Double::sum);
            }
          });
      part.alike.clear();
    }
    return number;
  }

  /** Two groups that might be joined; most alike first, then by number. */
  private record Pair(double likeness, int a, int b) implements Comparable<Pair> {

    @Override
    public int compareTo(Pair other) {
      int byLikeness = Double.compare(other.likeness, likeness);
      int byFirst = byLikeness != 0 ? byLikeness : Integer.compare(a, other.a);
      return byFirst != 0 ? byFirst : Integer.compare(b, other.b);
    }
  }

  /** Articles found to belong together. */
  private static final class Group {

    private final List<Integer> members;
    private final BitSet parted;

    /** The groups it has edges to, dead ones among them, and the sum of those edges. */
    private final Map<Integer, Double> alike = new HashMap<>();

    private String key;
    private boolean alive = true;

    Group(List<Integer> members, BitSet parted, String key) {
      this.members = members;
      this.parted = parted;
      this.key = key;
    }

    Group with(Group other) {
      List<Integer> all = new ArrayList<>(members);
      all.addAll(other.members);
      BitSet rulings = (BitSet) parted.clone();
      rulings.or(other.parted);
      alive = false;
      other.alive = false;
      return new Group(all, rulings, key.isEmpty() ? other.key : key);
    }

    boolean mayJoin(Group other) {
      return alive
          && other.alive
          && (key.isEmpty() || other.key.isEmpty() || key.equals(other.key))
          && !parted.intersects(other.parted);
    }
  }
}
