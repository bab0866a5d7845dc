package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.MonitorDefinition.Kind;
import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.LearningRule;
import io.synfire.learning.OptimizerRule;
import io.synfire.model.ModelVariable;
import io.synfire.passes.Variables;
import io.synfire.processor.Declared.DeclaredRule;
import io.synfire.processor.Instances.Instance;
import java.util.List;

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
    draft.monitors.add(new MonitorDefinition(site.name(), Kind.STATE, target, variable, List.of(), 1));
    draft.assign(site, CodeBlock.of("net.monitor($S, $L, new $T($S))", site.name(), draft.memberCode(target), ModelVariable.class, variable));
  }

  void spikes(Site site) {
    String target = site.string("target");
    String variable = draft.member(target).filter(EncoderDefinition.class::isInstance).map(e -> Variables.OUTPUT).orElse(Variables.SPIKE);
    draft.monitors.add(new MonitorDefinition(site.name(), Kind.SPIKES, target, variable, List.of(), 1));
    draft.assign(site, CodeBlock.of("net.spikes($S, $L)", site.name(), draft.memberCode(target)));
  }

  void learner(Site site) {
    Instance rule = instances.of(site, "rule", LearningRule.class);
    List<String> parts = site.strings("parts");
    draft.learners.add(new LearnerDefinition(site.name(), new DeclaredRule(rule.code().toString()), parts));
    CodeBlock code = parts.stream().map(part -> CodeBlock.of(", $L", part(part))).collect(CodeBlock.joining(""));
    draft.assign(site, CodeBlock.of("net.learner($S, $L$L)", site.name(), rule.code(), code));
  }

  private CodeBlock part(String id) {
    return draft.connections.stream().map(ConnectionDefinition::id).anyMatch(id::equals) ? draft.connectionCode(id) : draft.memberCode(id);
  }

  void optimizer(Site site) {
    Instance rule = instances.of(site, "rule", OptimizerRule.class);
    String schedule = site.string("schedule");
    CodeBlock second = schedule.isEmpty() ? CodeBlock.of("") : CodeBlock.of(", $L", instances.named(site, schedule, LearningRateSchedule.class).code());
    draft.assign(site, CodeBlock.of("net.optimizer($S, $L$L)", site.name(), rule.code(), second));
  }
}
