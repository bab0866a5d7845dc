package io.synfire.runtime.loihi.host;

import io.synfire.coding.Encoding;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.ConnectionDefinition.SynapseDefinition;
import io.synfire.ir.ConnectionDefinition.TimingDefinition;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.passes.Variables;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NetworkParameters;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The groups on the host as a network on the float backend, with the present parameters. Groups on the chip that they listen to stand in it as encoders,
 * one for every variable that they hear.
 */
public final class HostNetwork {
  private static final String FLOAT = "float";

  private final NetworkMembers members;
  private final CompilationUnit unit;
  private final NetworkParameters parameters;
  private final Set<String> onHost;
  private final Set<String> heard = new TreeSet<>();
  private final NetworkDefinition definition;

  /** The host's part of a network. */
  public HostNetwork(NetworkMembers members, CompilationUnit unit, NetworkParameters parameters) {
    this.members = members;
    this.unit = unit;
    this.parameters = parameters;
    this.onHost = unit.deployment().onHost();
    List<ConnectionDefinition> connections = new ArrayList<>();
    for (int c = 0; c < members.network().connections().size(); c++) {
      if (onHost.contains(members.network().connections().get(c).target().member())) {
        connections.add(connection(c));
        heard.add(connections.getLast().source().member());
      }
    }
    List<MemberDefinition> parts = members.network().members().stream().flatMap(this::member).toList();
    definition = new NetworkDefinition(members.network().name() + " on the host", LagPolicy.EXPLICIT, parts, connections, List.of(), List.of(), List.of());
  }

  /** The program of the host's part. */
  public Program compile() {
    return Backends.compile(definition, FLOAT, unit.dt(), unit.seed());
  }

  /** Whether a group runs on the host. */
  public boolean holds(String group) {
    return onHost.contains(group);
  }

  /** Whether an encoder, or what stands in for a group on the chip, is a source of connections onto the host. */
  public boolean hears(String member) {
    return heard.contains(member);
  }

  /** The encoder by which groups on the host hear a variable of a group on the chip. */
  public static String standIn(String group, String variable) {
    return variable.equals(Variables.SPIKE) ? group : group + "." + variable;
  }

  private Stream<MemberDefinition> member(MemberDefinition member) {
    return switch (member) {
      case GroupDefinition g when onHost.contains(g.id()) -> Stream.of(group(g));
      case GroupDefinition g -> Variables.of(g).keySet().stream().filter(v -> hears(standIn(g.id(), v))).map(v -> standIn(g, v));
      case EncoderDefinition e when heard.contains(e.id()) -> Stream.of(e);
      default -> Stream.empty();
    };
  }

  private static MemberDefinition standIn(GroupDefinition group, String variable) {
    Encoding encoding = variable.equals(Variables.SPIKE) ? new ChipSpikes() : new ChipValues();
    return new EncoderDefinition(standIn(group.id(), variable), Optional.of(group.shape()), encoding);
  }

  /** The group with the present values of its trainable parameters. */
  private GroupDefinition group(GroupDefinition g) {
    int index = members.groupIndex(g.id());
    GroupModel model = members.groups().get(index);
    Map<String, List<Double>> perNeuron = new TreeMap<>(g.options().perNeuron());
    for (String name : model.trainable()) {
      double[] values = parameters.group(index).values().get(name);
      perNeuron.put(name, values.length == 1 ? Collections.nCopies(model.neurons(), values[0]) : Arrays.stream(values).boxed().toList());
    }
    return new GroupDefinition(g.id(), g.shape(), g.model(), new GroupOptions(perNeuron, g.options().initial(), Set.of(), g.options().tags()));
  }

  /** The connection with the present weights, and the lag of the schedule. */
  private ConnectionDefinition connection(int index) {
    ConnectionParameters live = parameters.connection(index);
    ConnectionDefinition c = live.definition();
    boolean fromChip = members.groupIndex(c.source().member()) >= 0 && !onHost.contains(c.source().member());
    Endpoint source = fromChip ? new Endpoint(standIn(c.source().member(), c.source().slot()), "") : c.source();
    SynapseDefinition s = c.synapses();
    Optional<WeightSource> bias = live.bias().map(b -> new WeightSource.Given(WeightMatrix.of(b)));
    SynapseDefinition synapses =
        new SynapseDefinition(s.topology(), new WeightSource.Given(WeightMatrix.of(live.weight())), bias, s.range(), s.unit(), false);
    OptionalInt lag = OptionalInt.of(unit.schedule().arrivals().get(index).lag());
    return new ConnectionDefinition(c.id(), source, c.target(), synapses, new TimingDefinition(lag, c.timing().delay()));
  }

  /** Indices of the groups on the host. */
  public int[] groups() {
    return IntStream.range(0, members.groups().size()).filter(g -> holds(members.groups().get(g).id())).toArray();
  }
}
