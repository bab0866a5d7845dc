package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.chip.SynapseFormat.Bits;
import io.synfire.chip.SynapseFormat.Compression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynapseFormatTest {

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 6", "64, 6", "65, 7", "128, 7", "129, 8", "1024, 10", "1025, 11", "4096, 12", "5000, 12", "100000, 12"})
  void anIndexHasZeroOrSixToTwelveBits(int indices, int bits) {
    assertThat(SynapseFormat.sparse(indices, 0).bits().index()).isEqualTo(bits);
    assertThat(SynapseFormat.sparse(indices, 3).bitsPerSynapse()).isEqualTo(8 + bits + 3);
  }

  /** Full fetches of 64, then one that is as large as it must be; each has 10 bits at its head and fills words of 64. */
  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 64", "6, 64", "7, 128", "14, 128", "15, 192", "64, 576", "65, 640", "128, 1152", "129, 1216", "640, 5760"
  })
  void denseAxonsTakeWholeWords(int synapses, long bits) {
    assertThat(SynapseFormat.DENSE.bitsPerAxon(synapses)).isEqualTo(bits);
  }

  @Test
  void memoryGrowsWithEverySynapseAndIsNeverLessThanItsFields() {
    for (SynapseFormat format : new SynapseFormat[] {SynapseFormat.DENSE, SynapseFormat.dense(3), SynapseFormat.sparse(1000, 0), SynapseFormat.sparse(9, 6)}) {
      for (int n = 0; n < 300; n++) {
        long bits = format.bitsPerAxon(n);
        assertThat(bits % 64).isZero();
        assertThat(bits).isGreaterThanOrEqualTo((long) n * format.bitsPerSynapse()).isLessThanOrEqualTo(format.bitsPerAxon(n + 1));
      }
    }
  }

  @Test
  void anIndexIsStoredInSparseGroupsOnly() {
    Bits bits = new Bits(6, 7, 2, 1);
    assertThat(new SynapseFormat(Compression.DENSE, bits, 63).bitsPerSynapse()).isEqualTo(9);
    assertThat(new SynapseFormat(Compression.SPARSE, bits, 63).bitsPerSynapse()).isEqualTo(16);
    assertThat(SynapseFormat.dense(0)).isEqualTo(SynapseFormat.DENSE);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 0, 0, 0, a synapse's weight field has 0 to 6 or 8 bits was 7",
    "9, 0, 0, 0, a synapse's weight field has 0 to 6 or 8 bits was 9",
    "8, 5, 0, 0, a synapse's index field has 0 or 6 to 12 bits was 5",
    "8, 13, 0, 0, a synapse's index field has 0 or 6 to 12 bits was 13",
    "8, 0, 8, 0, a synapse's delay field has 0 to 7 bits was 8",
    "8, 0, -1, 0, a synapse's delay field has 0 to 7 bits was -1",
    "8, 0, 0, 4, a synapse's tag field has 0 to 3 bits was 4"
  })
  void widthsThatTheChipDoesNotHaveAreRefused(int weight, int index, int delay, int tag, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bits(weight, index, delay, tag)).withMessage(message.replace(" was", ", was"));
  }

  @Test
  void aFetchHasOneTo64Synapses() {
    Bits bits = new Bits(8, 0, 0, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> new SynapseFormat(Compression.DENSE, bits, 64)).withMessageContaining("0 to 63, was 64");
    assertThatIllegalArgumentException().isThrownBy(() -> new SynapseFormat(Compression.DENSE, bits, -1)).withMessageContaining("0 to 63, was -1");
    assertThat(new SynapseFormat(Compression.DENSE, bits, 0).bitsPerAxon(3)).isEqualTo(3 * 64);
  }

  @Test
  void rangesHoldBothTheirEnds() {
    ChipLimits.FieldLimits fields = ChipLimits.LOIHI.fields();
    assertThat(fields.weightExponent().contains(-7)).isTrue();
    assertThat(fields.weightExponent().contains(7)).isTrue();
    assertThat(fields.weightExponent().contains(8)).isFalse();
    assertThat(fields.decay().contains(4095)).isTrue();
    assertThat(fields.decay().contains(4096)).isFalse();
    assertThat(fields.refractoryDelay().contains(0)).isFalse();
    assertThat(fields.axonBase().contains(-1)).isTrue();
  }
}
