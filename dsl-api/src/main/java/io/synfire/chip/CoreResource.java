package io.synfire.chip;

/** What a core has a limited amount of. */
public enum CoreResource {
  /** Neurons. */
  COMPARTMENTS("compartments", "compartments"),
  /** Entries for arriving spikes: one for each axon that leads into the core. */
  INPUT_AXONS("input axons", "axons in"),
  /** Entries for departing spikes: one for each axon and each core it leads to, two where spikes carry a population of 32 bits. */
  OUTPUT_AXONS("output axons", "axons out"),
  /** Memory of synapses. */
  SYNAPSE_BITS("synapse bits", "synapse bits");

  private final String words;
  private final String heading;

  CoreResource(String words, String heading) {
    this.words = words;
    this.heading = heading;
  }

  /** In a sentence, such as {@code "input axons"}. */
  public String words() {
    return words;
  }

  /** At the head of a column. */
  public String heading() {
    return heading;
  }
}
