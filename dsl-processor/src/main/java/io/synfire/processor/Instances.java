package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.coding.Reads;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the Java expressions for encodings, decodings, rules and models, which annotations name by class or by a member of the annotated class. */
final class Instances {
  private final ProcessingEnvironment environment;

  Instances(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** What an annotation names by its member of type class, or by its member {@code instance}. */
  Instance of(Site site, String classMember, Class<?> kind) {
    if (site.written("instance").isPresent()) {
      return named(site, site.string("instance"), kind);
    }
    if (site.written(classMember).isEmpty()) {
      throw Faults.declaration(site.name(), "neither " + classMember + " nor instance is given; add " + classMember + " = ... with a class");
    }
    TypeElement type = (TypeElement) environment.getTypeUtils().asElement(site.type(classMember));
    return new Instance(type, made(site, type));
  }

  private CodeBlock made(Site site, TypeElement type) {
    boolean hasDefaults = ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(m -> m.getSimpleName().contentEquals("defaults")
        && isSource(m));
    if (hasDefaults) {
      return CodeBlock.of("$T.defaults()", type);
    }
    boolean hasPlainConstructor =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream().anyMatch(c -> c.getParameters().isEmpty()
            && !c.getModifiers().contains(Modifier.PRIVATE));
    if (!hasPlainConstructor) {
      throw Faults.declaration(
          site.name(), type.getSimpleName() + " has neither a static method defaults() nor a constructor without parameters; add one, or give instance = ...");
    }
    return CodeBlock.of("new $T()", type);
  }

  /** The variable that a decoding reads, where {@link Reads} says so. */
  Optional<String> read(Site site, Instance decoding) {
    boolean usual = site.written("instance").isEmpty();
    return Stream.concat(Stream.of(decoding.type().asType()), environment.getTypeUtils().directSupertypes(decoding.type().asType()).stream())
        .map(type -> environment.getTypeUtils().asElement(type))
        .flatMap(type -> Site.of(type, Reads.class, environment.getElementUtils()).stream())
        .filter(reads -> usual || reads.flag("always"))
        .map(reads -> reads.string("value"))
        .findFirst();
  }

  /** Whether an object is of a kind. */
  boolean is(Instance instance, Class<?> kind) {
    TypeMirror wanted = environment.getElementUtils().getTypeElement(kind.getCanonicalName()).asType();
    return environment.getTypeUtils().isAssignable(instance.type().asType(), wanted);
  }

  /** What a static field, or a static method without parameters, of the annotated class gives. */
  Instance named(Site site, String name, Class<?> kind) {
    TypeElement owner = (TypeElement) site.element().getEnclosingElement();
    List<? extends Element> found = owner.getEnclosedElements().stream().filter(e -> e.getSimpleName().contentEquals(name) && isSource(e)).toList();
    if (found.isEmpty()) {
      throw Faults.declaration(
          site.name(), owner.getSimpleName() + " has no static field, and no static method without parameters, named '" + name + "' that is not private");
    }
    TypeMirror type = found.getFirst() instanceof ExecutableElement method ? method.getReturnType() : found.getFirst().asType();
    TypeMirror wanted = environment.getElementUtils().getTypeElement(kind.getCanonicalName()).asType();
    if (!environment.getTypeUtils().isAssignable(type, wanted)) {
      throw Faults.declaration(site.name(), "'" + name + "' has the type " + type + " and must have the type " + kind.getSimpleName());
    }
    String call = found.getFirst() instanceof ExecutableElement ? "$T.$N()" : "$T.$N";
    return new Instance((TypeElement) environment.getTypeUtils().asElement(type), CodeBlock.of(call, owner, name));
  }

  /** Whether an element is a static field or static method without parameters that generated code can use. */
  private static boolean isSource(Element element) {
    boolean reachable = element.getModifiers().contains(Modifier.STATIC) && !element.getModifiers().contains(Modifier.PRIVATE);
    return reachable && (element.getKind() == ElementKind.FIELD || element instanceof ExecutableElement method && method.getParameters().isEmpty());
  }

  /**
   * An object that exists at run time.
   *
   * @param type its class
   * @param code the Java expression that makes it
   */
  record Instance(TypeElement type, CodeBlock code) {}
}
