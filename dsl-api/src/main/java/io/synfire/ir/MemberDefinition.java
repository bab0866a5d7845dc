package io.synfire.ir;

import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.model.NeuronModelDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A member of a network. */
public sealed interface MemberDefinition {

  /** Path of names from the network down. */
  String id();

  /**
   * An assembly: a named set of members.
   *
   * @param id its path
   * @param members ids of its direct members, in order
   */
  record ContainerDefinition(String id, List<String> members) implements MemberDefinition {
    public ContainerDefinition {
      members = List.copyOf(members);
    }
  }

  /**
   * A group of neurons of one model.
   *
   * @param id its path
   * @param shape its shape
   * @param model model and parameter values
   * @param options values per neuron, trainable parameters, initial values and tags
   */
  record GroupDefinition(String id, Shape shape, NeuronModelDefinition model, GroupOptions options) implements MemberDefinition {}

  /**
   * An encoder.
   *
   * @param id its path
   * @param shape shape of one sample of its data; empty where it was not given, which a pass reports
   * @param encoding how data become input
   */
  record EncoderDefinition(String id, Optional<Shape> shape, Encoding encoding) implements MemberDefinition {}

  /**
   * A decoder.
   *
   * @param id its path
   * @param target id of the group it reads; empty where it was not given, which a pass reports
   * @param decoding how activity becomes an answer
   */
  record DecoderDefinition(String id, Optional<String> target, Decoding decoding) implements MemberDefinition {}

  /**
   * What a group has beside its model.
   *
   * @param perNeuron parameter to one value per neuron, SI units
   * @param initial variable to its values before the first step, SI units: one for all neurons, or one per neuron
   * @param trainable parameters that learn
   * @param tags types of neuron, for projections
   */
  record GroupOptions(Map<String, List<Double>> perNeuron, Map<String, List<Double>> initial, Set<String> trainable, Set<String> tags) {

    /** Nothing beside the model. */
    public static final GroupOptions NONE = new GroupOptions(Map.of(), Map.of(), Set.of(), Set.of());

    public GroupOptions {
      perNeuron = java.util.Collections.unmodifiableMap(new TreeMap<>(perNeuron));
      initial = java.util.Collections.unmodifiableMap(new TreeMap<>(initial));
      trainable = java.util.Collections.unmodifiableSet(new TreeSet<>(trainable));
      tags = java.util.Collections.unmodifiableSet(new TreeSet<>(tags));
    }
  }
}
