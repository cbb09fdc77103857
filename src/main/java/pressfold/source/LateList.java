package pressfold.source;

import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * A list that cannot be changed and is made when somebody looks into it, again where nobody did so
 * for a while. Several threads may.
 */
public final class LateList<E> extends AbstractList<E> implements RandomAccess {

  private static final int UNKNOWN = -1;

  private final int size;
  private final Maker<E> maker;
  private final boolean lasting;
  private volatile @Nullable WeakReference<@Nullable List<E>> made;
  private volatile @Nullable List<E> held;

  /** Makes the same elements whenever it is asked. */
  @FunctionalInterface
  public interface Maker<E> {

    List<E> all();

    /** One of them, for who does not look at the others. */
    default E one(int index) {
      return all().get(index);
    }
  }

  public LateList(Maker<E> maker) {
    this(UNKNOWN, false, maker);
  }

  /**
   * @param size how many elements {@code maker} makes, which can make each alone
   */
  public LateList(int size, Maker<E> maker) {
    this(size, false, maker);
  }

  private LateList(int size, boolean lasting, Maker<E> maker) {
    this.size = size;
    this.lasting = lasting;
    this.maker = maker;
  }

  /** A list that stays once it is made: for what is small and costs much. */
  public static <E> LateList<E> lasting(Maker<E> maker) {
    return new LateList<>(UNKNOWN, true, maker);
  }

  /** The list itself where it is such a one, else a copy that cannot be changed. */
  public static <E> List<E> kept(List<E> list) {
    return list instanceof LateList ? list : List.copyOf(list);
  }

  public Maker<E> maker() {
    return maker;
  }

  @Override
  public E get(int index) {
    List<E> known = size == UNKNOWN ? made() : known();
    return known == null ? maker.one(index) : known.get(index);
  }

  @Override
  public Iterator<E> iterator() {
    return made().iterator();
  }

  @Override
  public Spliterator<E> spliterator() {
    return made().spliterator();
  }

  @Override
  public int size() {
    return size == UNKNOWN ? made().size() : size;
  }

  private @Nullable List<E> known() {
    WeakReference<@Nullable List<E>> last = made;
    return last == null ? held : last.get();
  }

  private List<E> made() {
    List<E> all = known();
    if (all == null) {
      all = maker.all();
      if (lasting) {
        held = all;
      } else {
        made = new WeakReference<>(all);
      }
    }
    return all;
  }
}
