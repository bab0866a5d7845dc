package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.annotations.Lag;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.ConnectionDefinition.WeightRange;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.model.ModelPort;
import io.synfire.model.ModelVariable;
import io.synfire.processor.Bundles.Bundle;
import io.synfire.processor.Bundles.DeclaredLink;
import io.synfire.processor.WrittenWeights.Written;
import io.synfire.units.Dimension;
import io.synfire.units.Time;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads connections. */
final class LinkReader {
  private final Draft draft;

  LinkReader(Draft draft) {
    this.draft = draft;
  }

  void connection(Site site) {
    Endpoint source = draft.end(site.string("from"));
    Endpoint target = draft.end(site.string("to"));
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("net.connect($S, $L, $L)", site.name(), draft.memberCode(source.member()), draft.memberCode(target.member()));
    Topology topology = topology(site, code);
    Optional<Written> weights = weights(site, "weights", code);
    Optional<Written> bias = weights(site, "bias", code);
    WrittenQuantity unit = unit(site, code);
    slots(source, target, code);
    SynapseDefinition synapses =
        new SynapseDefinition(
            topology, weights.orElse(WrittenWeights.STANDARD).source(), bias.map(Written::source), range(site, code),
            QuantityTypes.one(unit.dimension()), !site.flag("frozen"));
    if (site.flag("frozen")) {
      code.add(".frozen()");
    }
    TimingDefinition timing = new TimingDefinition(lag(site), delay(site, code));
    DeclaredLink link = new Bundles(draft).link(site.name(), source.member(), target.member());
    draft.links.add(link);
    for (Bundle bundle : link.bundles()) {
      draft.connections.add(
          new ConnectionDefinition(bundle.id(), new Endpoint(bundle.pre(), source.slot()), new Endpoint(bundle.post(), target.slot()), synapses, timing));
    }
    draft.assign(site, code.build());
  }

  private static Topology topology(Site site, CodeBlock.Builder code) {
    double density = site.number("density");
    boolean sparse = site.constant("link").equals("SPARSE");
    if (!sparse && site.written("density").isPresent()) {
      throw Faults.declaration(site.name(), "density = " + density + " is for link = SPARSE; add that, or remove the density");
    }
    if (sparse) {
      code.add(".sparse($L)", density);
      return new Topology.Sparse(density);
    }
    boolean full = site.constant("link").equals("FULL");
    code.add(full ? ".full()" : ".oneToOne()");
    return full ? new Topology.Full() : new Topology.OneToOne();
  }

  private static Optional<Written> weights(Site site, String member, CodeBlock.Builder code) {
    String text = site.string(member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Written written =
        WrittenWeights.read(text)
            .orElseThrow(() -> Faults.of(DiagnosticKind.BAD_WEIGHTS, site.name(), "'" + text + "' says no weights; write " + WrittenWeights.FORMS));
    code.add(".$L($L)", member, written.code());
    return Optional.of(written);
  }

  private static WeightRange range(Site site, CodeBlock.Builder code) {
    double[] limits = site.numbers("range");
    if (limits.length == 0) {
      return WeightRange.UNLIMITED;
    }
    if (limits.length != 2) {
      throw Faults.of(DiagnosticKind.BAD_WEIGHTS, site.name(), "range needs two numbers, {minimum, maximum}, was given " + limits.length);
    }
    code.add(".range($L, $L)", WrittenQuantity.code(limits[0]), WrittenQuantity.code(limits[1]));
    return new WeightRange(limits[0], limits[1]);
  }

  private static WrittenQuantity unit(Site site, CodeBlock.Builder code) {
    String text = site.string("unit");
    WrittenQuantity unit =
        WrittenQuantity.of(text.isEmpty() ? "1" : text)
            .orElseThrow(() -> Faults.of(DiagnosticKind.UNIT_MISMATCH, site.name(), "'" + text + "' is no unit; write one such as \"nA\""));
    if (!text.isEmpty()) {
      code.add(".unit($L)", unit.code());
    }
    return unit;
  }

  private static void slots(Endpoint source, Endpoint target, CodeBlock.Builder code) {
    if (!source.slot().isEmpty()) {
      code.add(".from(new $T($S))", ModelVariable.class, source.slot());
    }
    if (!target.slot().isEmpty()) {
      code.add(".into(new $T($S))", ModelPort.class, target.slot());
    }
  }

  private static OptionalInt lag(Site site) {
    return Site.of(site.element(), Lag.class, site.elements()).map(lag -> OptionalInt.of(lag.integer("value"))).orElse(OptionalInt.empty());
  }

  private static Delay delay(Site site, CodeBlock.Builder code) {
    String text = site.string("delay");
    if (!site.string("learnDelays").isEmpty()) {
      return learned(site, code);
    }
    if (text.isEmpty()) {
      return new Delay.None();
    }
    WrittenQuantity time =
        WrittenQuantity.of(text)
            .filter(q -> q.dimension().equals(Dimension.TIME))
            .orElseThrow(() -> Faults.of(DiagnosticKind.UNIT_MISMATCH, site.name(), "the delay '" + text + "' is no time; write one such as \"1.5 ms\""));
    code.add(".delay($L)", time.code());
    return new Delay.Same(new Time(time.si()));
  }

  private static Delay learned(Site site, CodeBlock.Builder code) {
    if (!site.string("delay").isEmpty()) {
      throw Faults.declaration(site.name(), "delay and learnDelays exclude each other; remove one");
    }
    String text = site.string("learnDelays");
    WrittenDelays delays = WrittenDelays.of(text)
        .orElseThrow(() -> Faults.of(DiagnosticKind.BAD_WEIGHTS, site.name(), "'" + text + "' says no learnt delays; write " + WrittenDelays.FORM));
    code.add(".learnDelays($L)", delays.code());
    return delays.delay();
  }
}
