package pressfold.source;

import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that cannot be changed and is made when somebody looks into it, again where nobody did so
 * for a while. Several threads may.
 */
public final class LateList<E> extends AbstractList<E> implements RandomAccess {

  private static final int UNKNOWN = -1;

  private final int size;
  private final Supplier<List<E>> maker;
  private final boolean lasting;
  private volatile WeakReference<@Nullable List<E>> made = new WeakReference<>(null);
  private volatile @Nullable List<E> held;

  /**
   * @param maker makes the same list whenever it is asked
   */
  public LateList(Supplier<List<E>> maker) {
    this(UNKNOWN, false, maker);
  }

  /**
   * @param size how many elements {@code maker} makes
   */
  public LateList(int size, Supplier<List<E>> maker) {
    this(size, false, maker);
  }

  private LateList(int size, boolean lasting, Supplier<List<E>> maker) {
    this.size = size;
    this.lasting = lasting;
    this.maker = maker;
  }

  /** A list that stays once it is made: for what is small and costs much. */
  public static <E> LateList<E> lasting(Supplier<List<E>> maker) {
    return new LateList<>(UNKNOWN, true, maker);
  }

  /** The list itself where it is such a one, else a copy that cannot be changed. */
  public static <E> List<E> kept(List<E> list) {
    return list instanceof LateList ? list : List.copyOf(list);
  }

  @Override
  public E get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return size == UNKNOWN ? made().size() : size;
  }

  private List<E> made() {
    List<E> all = lasting ? held : made.get();
    if (all == null) {
      all = maker.get();
      if (lasting) {
        held = all;
      } else {
        made = new WeakReference<>(all);
      }
    }
    return all;
  }
}
