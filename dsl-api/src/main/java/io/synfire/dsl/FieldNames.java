package io.synfire.dsl;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that the parts of an assembly have from the fields of the user's class that hold them. */
final class FieldNames {
  private static final Set<Class<?>> BUILT_IN = Set.of(Network.class, Assembly.class, Projection.class);

  private FieldNames() {}

  /** NetworkPart to the name of the first field that holds it; fields of superclasses first, private and static fields left out. */
  static Map<NetworkPart, String> of(NetworkPart owner) {
    Map<NetworkPart, String> names = new LinkedHashMap<>();
    for (Field field : fields(owner.getClass())) {
      if (value(field, owner) instanceof NetworkPart part) {
        names.putIfAbsent(part, field.getName());
      }
    }
    return names;
  }

  private static List<Field> fields(Class<?> type) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> c = type; !BUILT_IN.contains(c); c = c.getSuperclass()) {
      classes.add(c);
    }
    Collections.reverse(classes);
    return classes.stream().flatMap(c -> Arrays.stream(c.getDeclaredFields())).filter(FieldNames::isReadable).toList();
  }

  private static boolean isReadable(Field field) {
    int modifiers = field.getModifiers();
    return !Modifier.isStatic(modifiers) && !Modifier.isPrivate(modifiers) && NetworkPart.class.isAssignableFrom(field.getType()) && field.trySetAccessible();
  }

  private static Object value(Field field, NetworkPart owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("field " + field + " was accessible", e);
    }
  }
}
