package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.annotations.AssemblyModel;
import io.synfire.annotations.Deploy;
import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.dsl.Network;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads annotated classes. */
final class AssemblyReader {
  private final ProcessingEnvironment environment;
  private final Instances instances;
  private final ModelReading models;
  private final Deque<TypeElement> open = new ArrayDeque<>();

  AssemblyReader(ProcessingEnvironment environment, ModelElementReader models) {
    this.environment = environment;
    this.instances = new Instances(environment);
    this.models = new ModelReading(instances, models);
  }

  /** The annotation of an annotated class; empty if the type is none. */
  Optional<Site> site(TypeElement type) {
    return Site.of(type, AssemblyModel.class, environment.getElementUtils());
  }

  /** The annotated fields of a class, in the order in which they are wired: that of declaration, except that references look back. */
  List<AnnotatedField> fields(TypeElement type) {
    List<AnnotatedField> fields = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      for (FieldKind kind : FieldKind.values()) {
        Site.of(field, kind.annotation(), environment.getElementUtils()).ifPresent(site -> fields.add(new AnnotatedField(kind, site)));
      }
    }
    List<AnnotatedField> declared = List.copyOf(fields);
    fields.sort(Comparator.comparing(field -> rank(field, declared)));
    return List.copyOf(fields);
  }

  /** A decoder stays among the members where its target comes before it. */
  private static int rank(AnnotatedField field, List<AnnotatedField> declared) {
    boolean looksBack = field.kind() == FieldKind.DECODE
        && declared.stream().limit(declared.indexOf(field)).filter(f -> f.kind().rank() == 0).anyMatch(
            f -> isIn(f.site().name(), field.site().string("target")));
    return looksBack ? 0 : field.kind().rank();
  }

  private static boolean isIn(String name, String path) {
    return path.equals(name) || path.startsWith(name + ".");
  }

  /** What a class declares. */
  Declaration read(TypeElement type) {
    Draft draft = new Draft();
    Site site = site(type).orElseThrow(() -> new IllegalStateException(type + " has no @AssemblyModel"));
    draft.sites.put(type.getSimpleName().toString(), site);
    open.push(type);
    guarded(draft, site.name(), () -> requireNetwork(type));
    inherited(type).ifPresent(parent -> new NestedParts(read(parent)).into("", draft));
    Site.of(type, Deploy.class, environment.getElementUtils()).ifPresent(target -> guarded(draft, "", () -> draft.placement.target(target)));
    fields(type).forEach(field -> guarded(draft, field.site().name(), () -> read(field, draft)));
    open.pop();
    return new Declaration(type, draft, draft.network(type.getSimpleName().toString(), LagPolicy.valueOf(site.constant("lag"))));
  }

  private static void guarded(Draft draft, String subject, Runnable reading) {
    try {
      reading.run();
    } catch (DiagnosticException wrong) {
      draft.problems.addAll(wrong.diagnostics());
      draft.reportThere(wrong.diagnostics(), subject);
    } catch (IllegalArgumentException wrong) {
      draft.problems.add(Diagnostic.of(DiagnosticKind.BAD_DECLARATION, subject, (subject.isEmpty() ? "" : subject + ": ") + wrong.getMessage()));
    }
  }

  private void requireNetwork(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (!environment.getTypeUtils().isSubtype(type.asType(), type(Network.class))) {
      throw Faults.declaration(name, "an annotated class extends " + Network.class.getName() + "; let it do so");
    }
    if (!GeneratedName.isReachable(type)) {
      throw Faults.declaration(name, "a private class cannot be wired from outside; remove 'private'");
    }
  }

  private TypeMirror type(Class<?> type) {
    return environment.getElementUtils().getTypeElement(type.getCanonicalName()).asType();
  }

  private Optional<TypeElement> inherited(TypeElement type) {
    return Optional.ofNullable((TypeElement) environment.getTypeUtils().asElement(type.getSuperclass())).filter(parent -> site(parent).isPresent());
  }

  private void read(AnnotatedField field, Draft draft) {
    Site site = field.site();
    draft.sites.put(site.name(), site);
    requireAssignable(field);
    MemberReader members = new MemberReader(instances, models, draft);
    ObserverReader observers = new ObserverReader(instances, draft);
    switch (field.kind()) {
      case PART -> part(site, draft);
      case ENCODE -> members.encoder(site);
      case NEURONS -> {
        members.group(site);
        draft.placement.group(site, environment.getElementUtils());
      }
      case DECODE -> members.decoder(site);
      case CONNECT -> new LinkReader(draft).connection(site);
      case MONITOR -> observers.monitor(site);
      case MONITOR_SPIKES -> observers.spikes(site);
      case LEARN -> observers.learner(site);
      case OPTIMIZE -> observers.optimizer(site);
    }
  }

  private void requireAssignable(AnnotatedField field) {
    Site site = field.site();
    for (Modifier modifier : List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)) {
      if (site.element().getModifiers().contains(modifier)) {
        throw Faults.declaration(site.name(), "a " + modifier + " field cannot be wired; remove '" + modifier + "'");
      }
    }
    if (!environment.getTypeUtils().isSubtype(site.element().asType(), type(field.kind().type()))) {
      String wanted = field.kind().type().getSimpleName();
      throw Faults.declaration(site.name(), "a field with " + field.kind().label() + " has the type " + wanted + ", was " + site.element().asType());
    }
  }

  private void part(Site site, Draft draft) {
    TypeElement type = (TypeElement) environment.getTypeUtils().asElement(site.element().asType());
    if (site(type).isEmpty()) {
      throw Faults.declaration(
          site.name(),
          type.getSimpleName() + " is not annotated with @AssemblyModel, so that its members are not known; add it to the network in the constructor");
    }
    if (!isMade(type)) {
      throw Faults.declaration(
          site.name(),
          type.getSimpleName() + " cannot be made by the wiring; let it be no abstract class, with a constructor without parameters that is not private");
    }
    if (open.contains(type)) {
      throw Faults.declaration(site.name(), type.getSimpleName() + " contains itself");
    }
    new NestedParts(read(type)).into(site.name(), draft);
    draft.assign(site, CodeBlock.of("net.addAssembly($S, new $T())", site.name(), type));
  }

  private static boolean isMade(TypeElement type) {
    boolean inner = type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
    return !inner && !type.getModifiers().contains(Modifier.ABSTRACT)
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(c -> c.getParameters().isEmpty() && !c.getModifiers().contains(Modifier.PRIVATE));
  }

  /**
   * An annotated field.
   *
   * @param kind what it declares
   * @param site the annotation
   */
  record AnnotatedField(FieldKind kind, Site site) {}

  /**
   * What an annotated class declares.
   *
   * @param type the class
   * @param draft where its parts are declared, how they are wired, and what could not be read
   * @param network its parts
   */
  record Declaration(TypeElement type, Draft draft, NetworkDefinition network) {

    /** Where a diagnostic belongs: at the layout, at a part of the network, or at the first group of a model. */
    Optional<Site> site(Diagnostic diagnostic) {
      return draft.placement.site(diagnostic).or(() -> site(diagnostic.subject()));
    }

    private Optional<Site> site(String subject) {
      Optional<GroupDefinition> group = network.members(GroupDefinition.class).stream().filter(g -> g.model().text().name().equals(subject)).findFirst();
      return draft.site(group.map(GroupDefinition::id).orElse(subject));
    }
  }
}
