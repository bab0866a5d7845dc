package io.synfire.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * An annotation on an element: where something is declared, and what it says.
 *
 * @param element the annotated field, class or record
 * @param annotation the annotation
 * @param elements resolves the defaults of annotation members
 */
record Site(Element element, AnnotationMirror annotation, Elements elements) {

  /** The annotation of this type on an element. */
  static Optional<Site> of(Element element, Class<?> annotation, Elements elements) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().toString().equals(annotation.getCanonicalName()))
        .findFirst()
        .map(mirror -> new Site(element, mirror, elements));
  }

  /** Name of the annotated element. */
  String name() {
    return element.getSimpleName().toString();
  }

  String string(String member) {
    return (String) value(member).getValue();
  }

  int integer(String member) {
    return (Integer) value(member).getValue();
  }

  double number(String member) {
    return (Double) value(member).getValue();
  }

  boolean flag(String member) {
    return (Boolean) value(member).getValue();
  }

  /** Name of the constant of an enum. */
  String constant(String member) {
    return ((Element) value(member).getValue()).getSimpleName().toString();
  }

  TypeMirror type(String member) {
    return (TypeMirror) value(member).getValue();
  }

  List<String> strings(String member) {
    return list(member).stream().map(v -> (String) v.getValue()).toList();
  }

  int[] integers(String member) {
    return list(member).stream().mapToInt(v -> (Integer) v.getValue()).toArray();
  }

  double[] numbers(String member) {
    return list(member).stream().mapToDouble(v -> (Double) v.getValue()).toArray();
  }

  @SuppressWarnings("unchecked")
  private List<? extends AnnotationValue> list(String member) {
    return (List<? extends AnnotationValue>) value(member).getValue();
  }

  /** What was written for a member of the annotation, if it was. */
  Optional<AnnotationValue> written(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> e : annotation.getElementValues().entrySet()) {
      if (e.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(e.getValue());
      }
    }
    return Optional.empty();
  }

  /** The members that were written. */
  List<String> writtenMembers() {
    return annotation.getElementValues().keySet().stream().map(m -> m.getSimpleName().toString()).toList();
  }

  /** Whether a value refers to a class that does not exist, or not yet. */
  boolean isUnresolved() {
    return annotation.getElementValues().values().stream().anyMatch(v -> isUnresolved(v.getValue()));
  }

  private static boolean isUnresolved(Object value) {
    return "<error>".equals(value) || value instanceof DeclaredType type && type.getKind() == TypeKind.ERROR;
  }

  private AnnotationValue value(String member) {
    return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
        .filter(e -> e.getKey().getSimpleName().contentEquals(member))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(annotation + " has no member " + member))
        .getValue();
  }
}
