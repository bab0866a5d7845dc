package io.synfire.library.decoders;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.coding.Decoding;
import io.synfire.coding.Reads;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadVariableTest {
  static Stream<Decoding> usual() {
    return Stream.of(
        Decoders.spikeCounts(), Decoders.spikeRate(), Decoders.firstSpike(), Decoders.timeWeightedCounts(), Decoders.finalVoltage(), Decoders.maxVoltage());
  }

  @ParameterizedTest
  @MethodSource("usual")
  void javacIsToldTheVariableThatTheDecodingReads(Decoding decoding) {
    Stream<Class<?>> types = Stream.concat(Stream.of(decoding.getClass()), Arrays.stream(decoding.getClass().getInterfaces()));
    Optional<Reads> reads = types.flatMap(type -> Optional.ofNullable(type.getAnnotation(Reads.class)).stream()).findFirst();
    assertThat(reads).map(Reads::value).contains(decoding.variable());
  }
}
