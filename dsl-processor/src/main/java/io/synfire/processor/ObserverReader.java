package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.MonitorDefinition.Kind;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.LearningRule;
import io.synfire.learning.OptimizerRule;
import io.synfire.learning.PlasticityRule;
import io.synfire.model.ModelVariable;
import io.synfire.passes.Variables;
import io.synfire.processor.Declared.DeclaredPlasticity;
import io.synfire.processor.Declared.DeclaredRule;
import io.synfire.processor.Instances.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads monitors, learners and optimisers. */
final class ObserverReader {
  private final Instances instances;
  private final Draft draft;

  ObserverReader(Instances instances, Draft draft) {
    this.instances = instances;
    this.draft = draft;
  }

  void monitor(Site site) {
    String target = site.string("target");
    String variable = site.string("variable");
    CodeBlock code = CodeBlock.of("net.monitor($S, $L, new $T($S))", site.name(), draft.memberCode(target), ModelVariable.class, variable);
    record(site, Kind.STATE, variable, code);
  }

  void spikes(Site site) {
    String target = site.string("target");
    String variable = draft.member(target).filter(EncoderDefinition.class::isInstance).map(e -> Variables.OUTPUT).orElse(Variables.SPIKE);
    record(site, Kind.SPIKES, variable, CodeBlock.of("net.spikes($S, $L)", site.name(), draft.memberCode(target)));
  }

  private void record(Site site, Kind kind, String variable, CodeBlock code) {
    String target = new Bundles(draft).output(site.name(), site.string("target"));
    List<Integer> neurons = Arrays.stream(site.integers("neurons")).boxed().toList();
    int every = site.integer("every");
    draft.monitors.add(new MonitorDefinition(site.name(), kind, target, variable, neurons, every));
    String indices = neurons.stream().map(String::valueOf).collect(Collectors.joining(", "));
    CodeBlock some = neurons.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".neurons($L)", indices);
    draft.assign(site, CodeBlock.of("$L$L$L", code, some, every == 1 ? "" : ".every(" + every + ")"));
  }

  void learner(Site site) {
    Instance rule = instances.of(site, "rule", LearningRule.class);
    List<String> parts = site.strings("parts");
    Optional<Endpoint> modulator = Optional.of(site.string("modulator")).filter(m -> !m.isEmpty()).map(draft::end);
    Optional<Endpoint> read = modulator.map(m -> new Endpoint(new Bundles(draft).output(site.name(), m.member()), m.slot()));
    String text = rule.code().toString();
    LearningRule declared = instances.is(rule, PlasticityRule.class) ? new DeclaredPlasticity(text, read.isPresent()) : new DeclaredRule(text);
    draft.learners.add(new LearnerDefinition(site.name(), declared, parts.stream().flatMap(this::trainable).toList(), read));
    CodeBlock code = parts.stream().map(part -> CodeBlock.of(", $L", part(part))).collect(CodeBlock.joining(""));
    CodeBlock third = modulator.map(this::modulator).orElse(CodeBlock.of(""));
    draft.assign(site, CodeBlock.of("net.learner($S, $L$L)$L", site.name(), rule.code(), code, third));
  }

  private CodeBlock modulator(Endpoint end) {
    CodeBlock variable = end.slot().isEmpty() ? CodeBlock.of("") : CodeBlock.of(", new $T($S)", ModelVariable.class, end.slot());
    return CodeBlock.of(".modulator($L$L)", draft.memberCode(end.member()), variable);
  }

  private Stream<String> trainable(String part) {
    return draft.bundles(part).isEmpty() ? Stream.of(part) : draft.bundles(part).stream();
  }

  private CodeBlock part(String id) {
    return draft.bundles(id).isEmpty() ? draft.memberCode(id) : draft.connectionCode(id);
  }

  void optimizer(Site site) {
    Instance rule = instances.of(site, "rule", OptimizerRule.class);
    String schedule = site.string("schedule");
    CodeBlock second = schedule.isEmpty() ? CodeBlock.of("") : CodeBlock.of(", $L", instances.named(site, schedule, LearningRateSchedule.class).code());
    draft.assign(site, CodeBlock.of("net.optimizer($S, $L$L)", site.name(), rule.code(), second));
  }
}
