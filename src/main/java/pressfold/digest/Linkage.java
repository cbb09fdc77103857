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

  /**
   * @param size how many articles there are
   */
  Linkage(int size) {
    for (int i = 0; i < size; i++) {
      groups.add(new Group(i));
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
  void key(int article, int key) {
    groups.get(article).key = key;
  }

  /** Joins groups whose average likeness is at least {@code least}; each group's articles. */
  List<List<Integer>> join(double least) {
    joinKeys();
    int articles = groups.size();
    for (int i = 0; i < articles; i++) {
      Group group = groups.get(i);
      for (Map.Entry<Integer, Double> edge : group.alike.entrySet()) {
        if (i < edge.getKey()) {
          offer(i, edge.getKey(), edge.getValue(), least);
        }
      }
    }
    for (Pair next = queue.poll(); next != null; next = queue.poll()) {
      if (groups.get(next.a).alive && groups.get(next.b).alive) {
        int joined = merge(next.a, next.b);
        groups.get(joined).alike.forEach((other, sum) -> offer(joined, other, sum, least));
      }
    }
    return groups.stream().filter(g -> g.alive).map(g -> List.copyOf(g.members)).toList();
  }

  private void joinKeys() {
    Map<Integer, Integer> byKey = new HashMap<>();
    int articles = groups.size();
    for (int i = 0; i < articles; i++) {
      int key = groups.get(i).key;
      if (key != Group.NO_KEY) {
        Integer known = byKey.get(key);
        byKey.put(key, known == null ? i : merge(known, i));
      }
    }
  }

  private void offer(int a, int b, double sum, double least) {
    Group left = groups.get(a);
    Group right = groups.get(b);
    double average = sum / ((double) left.members.size() * right.members.size());
    if (average >= least && left.mayJoin(right)) {
      queue.add(new Pair(average, a, b));
    }
  }

  private int merge(int a, int b) {
    Group left = groups.get(a);
    Group right = groups.get(b);
    int number = groups.size();
    Group joined = new Group(left, right);
    groups.add(joined);
    for (Group part : List.of(left, right)) {
      part.alive = false;
      part.alike.forEach(
          (other, sum) -> {
            if (other != a && other != b) {
              joined.alike.merge(other, sum, Double::sum);
            }
          });
    }
    joined.alike.forEach(
        (other, sum) -> {
          Map<Integer, Double> theirs = groups.get(other).alike;
          theirs.remove(a);
          theirs.remove(b);
          theirs.put(number, sum);
        });
    left.alike.clear();
    right.alike.clear();
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

    private static final int NO_KEY = -1;

    private final List<Integer> members = new ArrayList<>();
    private final Map<Integer, Double> alike = new HashMap<>();
    private final BitSet parted = new BitSet();
    private int key = NO_KEY;
    private boolean alive = true;

    Group(int article) {
      members.add(article);
    }

    Group(Group left, Group right) {
      members.addAll(left.members);
      members.addAll(right.members);
      parted.or(left.parted);
      parted.or(right.parted);
      key = Math.max(left.key, right.key);
    }

    boolean mayJoin(Group other) {
      return (key == NO_KEY || other.key == NO_KEY || key == other.key)
          && !parted.intersects(other.parted);
    }
  }
}
