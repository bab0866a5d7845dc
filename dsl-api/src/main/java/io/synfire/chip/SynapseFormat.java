package io.synfire.chip;

/**
 * How the synapses of a group are stored in the memory of a core.
 *
 * @param compression what is stored of the target of a weight
 * @param bits widths of the fields of one synapse
 * @param synapsesPerWord code of the number of synapses in one fetch, 0 to 63: one less than the number
 */
public record SynapseFormat(Compression compression, Bits bits, int synapsesPerWord) {

  /** Eight-bit signed weights onto consecutive targets: no index is stored. */
  public static final SynapseFormat DENSE = new SynapseFormat(Compression.DENSE, new Bits(8, 0, 0, 0), 63);

  private static final int SMALLEST_INDEX = 6;
  private static final int LARGEST_INDEX = 12;

  /** Eight-bit signed weights onto consecutive targets, each with a delay of so many bits. */
  public static SynapseFormat dense(int delayBits) {
    return new SynapseFormat(Compression.DENSE, new Bits(8, 0, delayBits, 0), 63);
  }

  /**
   * Eight-bit signed weights with an index each.
   *
   * @param indices number of different indices, positive; more than 4096 do not fit on a core, and count as 12 bits
   * @param delayBits bits of a delay
   */
  public static SynapseFormat sparse(int indices, int delayBits) {
    int needed = 32 - Integer.numberOfLeadingZeros(indices - 1);
    int stored = needed == 0 ? 0 : Math.clamp(needed, SMALLEST_INDEX, LARGEST_INDEX);
    return new SynapseFormat(Compression.SPARSE, new Bits(8, stored, delayBits, 0), 63);
  }

  /** What is stored of the target of a weight. */
  public enum Compression {
    /** An index beside every weight. */
    SPARSE,
    /** Nothing: the targets are consecutive. */
    DENSE
  }

  /**
   * Widths of the fields of one synapse.
   *
   * @param weight bits of a weight: 0 to 6 or 8
   * @param index bits of a target's index: 0 or 6 to 12; not stored where the targets are consecutive
   * @param delay bits of the delay: 0 to 7
   * @param tag bits of the tag: 0 to 3
   */
  public record Bits(int weight, int index, int delay, int tag) {
    public Bits {
      require(weight >= 0 && weight <= 8 && weight != 7, "weight", weight, "0 to 6 or 8");
      require(index == 0 || index >= 6 && index <= 12, "index", index, "0 or 6 to 12");
      require(delay >= 0 && delay <= 7, "delay", delay, "0 to 7");
      require(tag >= 0 && tag <= 3, "tag", tag, "0 to 3");
    }

    private static void require(boolean holds, String field, int value, String range) {
      if (!holds) {
        throw new IllegalArgumentException("a synapse's " + field + " field has " + range + " bits, was " + value);
      }
    }
  }

  public SynapseFormat {
    if (synapsesPerWord < 0 || synapsesPerWord > 63) {
      throw new IllegalArgumentException("the code of the number of synapses in one fetch is 0 to 63, was " + synapsesPerWord);
    }
  }

  /** Bits of one synapse. */
  public int bitsPerSynapse() {
    return bits.weight() + bits.delay() + bits.tag() + (compression == Compression.SPARSE ? bits.index() : 0);
  }

  /**
   * Bits of memory that the synapses of one axon take: fetches of at most {@code synapsesPerWord + 1}, each with a header of 10 bits and
   * rounded up to words of 64.
   *
   * @param synapses number of synapses of the axon, 0 or more
   */
  public long bitsPerAxon(int synapses) {
    int most = synapsesPerWord + 1;
    long full = (long) (synapses / most) * words(most);
    return full + (synapses % most == 0 ? 0 : words(synapses % most));
  }

  private long words(int synapses) {
    return 64L * Math.ceilDiv(synapses * bitsPerSynapse() + 4 + 6, 64);
  }
}
