package io.synfire.runtime.training;

import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.data.Dataset;
import java.util.List;

/**
 * Where data enter a network and answers leave it.
 *
 * @param encoder id of the encoder
 * @param decoder id of the decoder
 */
record Ends(String encoder, String decoder) {

  /** The only encoder and the only decoder of a network. */
  static Ends of(NetworkDefinition network) {
    return new Ends(only(network, EncoderDefinition.class, "encoder").id(), only(network, DecoderDefinition.class, "decoder").id());
  }

  private static <T extends MemberDefinition> T only(NetworkDefinition network, Class<T> kind, String word) {
    List<T> found = network.members(kind);
    if (found.size() != 1) {
      throw new TrainingException("network " + network.name() + " has " + found.size() + " " + word + "s " + found.stream().map(MemberDefinition::id).toList()
          + "; training needs exactly one: hide the others, or train with a Run of your own");
    }
    return found.get(0);
  }

  /** Checks that data fit the network, before the first step. */
  void check(NetworkDefinition network, Dataset data) {
    EncoderDefinition in = (EncoderDefinition) network.member(encoder).orElseThrow();
    int expected = in.shape().orElseThrow(() -> new TrainingException("encoder " + encoder + " has no shape")).size();
    if (expected != data.shape().size()) {
      throw new TrainingException("encoder " + encoder + " takes samples of shape " + in.shape().get() + " (" + expected + " values), data set "
          + data.name() + " has shape " + data.shape() + " (" + data.shape().size() + " values)");
    }
    DecoderDefinition out = (DecoderDefinition) network.member(decoder).orElseThrow();
    out.target().flatMap(network::member).ifPresent(target -> {
      int outputs = target instanceof MemberDefinition.GroupDefinition g ? out.decoding().outputs(g.shape().size()) : data.classes();
      if (outputs < data.classes()) {
        throw new TrainingException("decoder " + decoder + " gives " + outputs + " outputs, data set " + data.name() + " has " + data.classes() + " classes");
      }
    });
  }
}
