package io.synfire.runtime.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Tags of record types. The permitted types of a sealed interface belong to it by themselves; those of open interfaces are listed by
 * {@link PersistentTypes}.
 */
public final class TypeRegistry {
  private final Map<String, Class<? extends Record>> types;

  private TypeRegistry(Map<String, Class<? extends Record>> types) {
    this.types = types;
  }

  /** A registry of these types. */
  public static TypeRegistry of(List<Class<? extends Record>> types) {
    Map<String, Class<? extends Record>> byTag = new LinkedHashMap<>();
    for (Class<? extends Record> type : types) {
      Class<?> other = byTag.putIfAbsent(tag(type), type);
      if (other != null && other != type) {
        throw new IllegalStateException("two persistent types have the tag " + tag(type) + ": " + other.getName() + " and " + type.getName());
      }
    }
    return new TypeRegistry(byTag);
  }

  /** The registry of all {@link PersistentTypes} on the class path. */
  public static TypeRegistry installed() {
    return of(ServiceLoader.load(PersistentTypes.class).stream().flatMap(p -> p.get().types().stream()).toList());
  }

  /** The tag of a type. */
  static String tag(Class<?> type) {
    return type.getSimpleName();
  }

  /** The type with this tag that can stand for {@code declared}. */
  Optional<Class<?>> find(String tag, Class<?> declared) {
    if (declared.isSealed()) {
      return sealedTypes(declared).stream().filter(t -> tag(t).equals(tag)).findFirst();
    }
    Class<?> type = types.get(tag);
    return Optional.<Class<?>>ofNullable(type).filter(declared::isAssignableFrom);
  }

  private static List<Class<?>> sealedTypes(Class<?> declared) {
    return java.util.Arrays.stream(declared.getPermittedSubclasses())
        .<Class<?>>mapMulti((t, sink) -> {
          if (t.isSealed()) {
            sealedTypes(t).forEach(sink);
          } else {
            sink.accept(t);
          }
        })
        .toList();
  }
}
