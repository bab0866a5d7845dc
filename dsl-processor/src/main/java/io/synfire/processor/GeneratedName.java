package io.synfire.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Names of generated classes: beside the user's class, with the enclosing classes before the name, {@code Outer_ExampleNetWiring}. */
final class GeneratedName {
  private GeneratedName() {}

  static ClassName of(TypeElement type, String suffix) {
    return ClassName.get(ClassName.get(type).packageName(), String.join("_", ClassName.get(type).simpleNames()) + suffix);
  }

  /** Whether generated classes of the same package can name the type. */
  static boolean isReachable(TypeElement type) {
    return enclosing(type).stream().noneMatch(e -> e.getModifiers().contains(Modifier.PRIVATE));
  }

  /** Whether the type can be named everywhere. */
  static boolean isPublic(TypeElement type) {
    return enclosing(type).stream().allMatch(e -> e.getModifiers().contains(Modifier.PUBLIC));
  }

  private static Deque<TypeElement> enclosing(TypeElement type) {
    Deque<TypeElement> types = new ArrayDeque<>();
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      types.push(t);
    }
    return types;
  }
}
