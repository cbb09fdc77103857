package pressfold.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pressfold.source.LateList;

/**
 * Turns records into bytes and back. It knows records and what they are made of: numbers, strings,
 * dates, enums, {@code Optional}, {@code List}, and final classes whose one constructor takes their
 * fields in order. Both sides must run the same program: neither names nor types are written.
 *
 * <p>May be used by several threads.
 */
public final class Codec<T> {

  private final Class<T> type;
  private final Set<Class<?>> late;
  private final Map<Type, Form> known = new HashMap<>();

  /** How values of one type are written and read. */
  private interface Form {

    void write(Object value, Pack to);

    Object read(PackReader from);

    /** The value with late lists in it; itself where there are none to be. */
    default Object kept(Object value) {
      return value;
    }
  }

  public Codec(Class<T> type) {
    this(type, Set.of());
  }

  /**
   * @param late lists of these types are read only when somebody looks into them
   */
  public Codec(Class<T> type, Set<Class<?>> late) {
    this.type = type;
    this.late = late;
  }

  /**
   * Adds {@code value} to {@code to}.
   *
   * @throws IllegalArgumentException where something in its type has no form
   */
  void write(T value, Pack to) {
    of(type).write(value, to);
  }

  /** The next value; what is no value of the type throws any unchecked exception. */
  T read(PackReader from) {
    return type.cast(of(type).read(from));
  }

  /**
   * The value with the bytes alone of what is read late: it takes less room, and is written as they
   * are.
   */
  public T kept(T value) {
    return type.cast(of(type).kept(value));
  }

  /** The form of {@code type}, made when it is first asked for: some builds keep nothing. */
  private synchronized Form of(Type type) {
    Form form = known.get(type);
    if (form == null) {
      form = make(type);
      known.put(type, form);
    }
    return form;
  }

  private Form make(Type type) {
    for (Scalar scalar : Scalar.values()) {
      if (scalar.type.equals(type)) {
        return scalar;
      }
    }
    if (type instanceof ParameterizedType generic) {
      Type of = generic.getActualTypeArguments()[0];
      Form inner = of(of);
      if (generic.getRawType() == List.class) {
        return late.contains(of) ? new LateForm(inner) : new ListForm(inner);
      } else if (generic.getRawType() == Optional.class) {
        return new OptionalForm(inner);
      }
    } else if (type instanceof Class<?> plain) {
      if (plain.isEnum()) {
        return new ChoiceForm(List.of(plain.getEnumConstants()));
      } else if (Modifier.isFinal(plain.getModifiers())) {
        return plain == Integer.class ? Scalar.INT : new ObjectForm(this, plain);
      }
    }
    throw new IllegalArgumentException("has no form: " + type);
  }

  /** A value without parts; one enum, since a class for each way of writing takes time to load. */
  private enum Scalar implements Form {
    BOOLEAN(boolean.class),
    INT(int.class),
    LONG(long.class),
    FLOAT(float.class),
    DOUBLE(double.class),
    STRING(String.class),
    DAY(LocalDate.class),
    TIME(LocalTime.class),
    ZONE(ZoneOffset.class),
    INTS(int[].class),
    BYTES(byte[].class);

    private final Class<?> type;

    Scalar(Class<?> type) {
      this.type = type;
    }

    @Override
    public void write(Object value, Pack to) {
      switch (this) {
        case BOOLEAN -> to.number((Boolean) value ? 1 : 0);
        case INT, LONG -> to.number(((Number) value).longValue());
        case FLOAT -> to.number(Float.floatToRawIntBits((Float) value));
        case DOUBLE -> to.number(Double.doubleToRawLongBits((Double) value));
        case STRING -> to.text((String) value);
        case DAY -> to.number(((LocalDate) value).toEpochDay());
        case TIME -> to.number(((LocalTime) value).toNanoOfDay());
        case ZONE -> to.number(((ZoneOffset) value).getTotalSeconds());
        case INTS -> putInts((int[]) value, to);
        case BYTES -> to.part((byte[]) value);
      }
    }

    @Override
    public Object read(PackReader from) {
      return switch (this) {
        case BOOLEAN -> from.next() == 1;
        case INT -> from.nextInt();
        case LONG -> from.next();
        case FLOAT -> Float.intBitsToFloat(from.nextInt());
        case DOUBLE -> Double.longBitsToDouble(from.next());
        case STRING -> from.nextString();
        case DAY -> LocalDate.ofEpochDay(from.next());
        case TIME -> LocalTime.ofNanoOfDay(from.next());
        case ZONE -> ZoneOffset.ofTotalSeconds(from.nextInt());
        case INTS -> nextInts(from);
        case BYTES -> from.nextBytes();
      };
    }

    /** Each by its distance from the one before: most rows are in order. */
    private static void putInts(int[] numbers, Pack to) {
      to.number(numbers.length);
      int before = 0;
      for (int number : numbers) {
        to.number((long) number - before);
        before = number;
      }
    }

    private static int[] nextInts(PackReader from) {
      int[] numbers = new int[from.nextInt()];
      int before = 0;
      for (int i = 0; i < numbers.length; i++) {
        before += (int) from.next();
        numbers[i] = before;
      }
      return numbers;
    }
  }

  private record ListForm(Form inner) implements Form {

    @Override
    public void write(Object value, Pack to) {
      List<?> list = (List<?>) value;
      to.number(list.size());
      for (Object element : list) {
        inner.write(element, to);
      }
    }

    @Override
    public List<?> read(PackReader from) {
      Object[] elements = new Object[from.nextInt()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = inner.read(from);
      }
      return List.of(elements);
    }
  }

  /** A list in a pack of its own, so that it can be passed over, and each element in another. */
  private record LateForm(Form inner) implements Form {

    @Override
    public void write(Object value, Pack to) {
      List<?> list = (List<?>) value;
      to.number(list.size());
      if (value instanceof LateList<?> late && late.maker() instanceof Packed packed) {
        packed.own.copyTo(to);
      } else {
        to.part(packed(list));
      }
    }

    private Pack packed(List<?> list) {
      Pack own = new Pack();
      Pack alone = new Pack();
      for (Object element : list) {
        inner.write(element, alone);
        own.part(alone);
        alone.empty();
      }
      return own;
    }

    @Override
    public Object kept(Object value) {
      List<?> list = (List<?>) value;
      return list.isEmpty() || list instanceof LateList
          ? list
          : late(list.size(), new PackReader(packed(list).copy(), 0));
    }

    @Override
    public Object read(PackReader from) {
      int size = from.nextInt();
      PackReader own = from.nextPart();
      return size == 0 ? List.of() : late(size, own);
    }

    private LateList<Object> late(int size, PackReader own) {
      return new LateList<>(size, new Packed(inner, size, own));
    }
  }

  /** The elements of a list, not read yet. */
  private record Packed(Form inner, int size, PackReader own) implements LateList.Maker<Object> {

    @Override
    public List<Object> all() {
      PackReader from = own.again();
      Object[] elements = new Object[size];
      for (int i = 0; i < size; i++) {
        elements[i] = inner.read(from.nextPart());
      }
      return List.of(elements);
    }

    @Override
    public Object one(int index) {
      PackReader from = own.again();
      for (int i = 0; i < index; i++) {
        from.nextPart();
      }
      return inner.read(from.nextPart());
    }
  }

  private record OptionalForm(Form inner) implements Form {

    @Override
    public void write(Object value, Pack to) {
      Optional<?> optional = (Optional<?>) value;
      to.number(optional.isPresent() ? 1 : 0);
      if (optional.isPresent()) {
        inner.write(optional.get(), to);
      }
    }

    @Override
    public Object read(PackReader from) {
      return from.next() == 1 ? Optional.of(inner.read(from)) : Optional.empty();
    }

    @Override
    public Object kept(Object value) {
      Optional<?> optional = (Optional<?>) value;
      if (optional.isEmpty()) {
        return optional;
      }
      Object kept = inner.kept(optional.get());
      return kept == optional.get() ? optional : Optional.of(kept);
    }
  }

  /** One of an enum's constants. */
  private record ChoiceForm(List<Object> constants) implements Form {

    @Override
    public void write(Object value, Pack to) {
      to.number(constants.indexOf(value));
    }

    @Override
    public Object read(PackReader from) {
      return constants.get(from.nextInt());
    }
  }

  private static final class ObjectForm implements Form {

    private final Field[] fields;
    private final Form[] forms;
    private final Constructor<?> maker;

    ObjectForm(Codec<?> all, Class<?> type) {
      fields =
          Arrays.stream(type.getDeclaredFields())
              .filter(field -> !Modifier.isStatic(field.getModifiers()))
              .toArray(Field[]::new);
      try {
        maker =
            type.getDeclaredConstructor(
                Arrays.stream(fields).map(Field::getType).toArray(Class<?>[]::new));
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException("cannot be made from its fields: " + type, e);
      }
      maker.setAccessible(true);
      forms = new Form[fields.length];
      for (int i = 0; i < fields.length; i++) {
        fields[i].setAccessible(true);
        forms[i] = all.of(fields[i].getGenericType());
      }
    }

    @Override
    public void write(Object value, Pack to) {
      for (int i = 0; i < fields.length; i++) {
        forms[i].write(field(i, value), to);
      }
    }

    @Override
    public Object read(PackReader from) {
      Object[] values = new Object[forms.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = forms[i].read(from);
      }
      return made(values);
    }

    @Override
    public Object kept(Object value) {
      Object[] values = new Object[forms.length];
      boolean same = true;
      for (int i = 0; i < values.length; i++) {
        Object field = field(i, value);
        values[i] = forms[i].kept(field);
        same &= values[i] == field;
      }
      return same ? value : made(values);
    }

    private Object field(int index, Object of) {
      try {
        return fields[index].get(of);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("cannot be written: " + of.getClass(), e);
      }
    }

    private Object made(Object[] values) {
      try {
        return maker.newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot be read: " + maker, e);
      }
    }
  }
}
