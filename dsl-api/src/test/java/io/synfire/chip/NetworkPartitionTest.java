package io.synfire.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.dsl.Connection;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.model.NeuronModel;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkPartitionTest {
  /** A leaky neuron. */
  @NeuronModel(equations = "input i_syn : 1\ntau_m * dv/dt = i_syn - v : 1", threshold = "v > 1", reset = "v = 0")
  record Leaky(Time tauM) {}

  private record Values() implements Encoding {
    @Override
    public EncodedInput encode(float[][] samples, EncodingWindow window) {
      return new EncodedInput.ConstantInput(samples);
    }
  }

  private static NetworkDefinition network(UnaryOperator<Connection> recurrent) {
    return Network.with("net", net -> {
      Encoder input = net.encoder("input", new Values(), Shape.of(100));
      NeuronGroup image = net.neurons("image", Shape.of(30, 40), new Leaky(Units.ms(20)));
      NeuronGroup out = net.neurons("out", 10, new Leaky(Units.ms(20)));
      net.connect("in", input, image);
      recurrent.apply(net.connect("again", image, image).lag(1));
      net.connect("on", image, out);
    }).definition();
  }

  private static Partition partition(UnaryOperator<Connection> recurrent, UnaryOperator<Deployment> deployment) {
    return Partitioner.partition(network(recurrent), deployment.apply(Deployment.DEFAULT), ChipLimits.LOIHI);
  }

  @Test
  void encodersTakeNoCoreAndGroupsFit() {
    Partition partition = partition(Connection::oneToOne, d -> d);

    assertThat(partition.tilings().keySet()).containsExactly("image", "out");
    assertThat(partition.cores()).allMatch(core -> core.demand().fits(ChipLimits.LOIHI.core()));
    Core first = partition.cores().get(0);
    assertThat(first.demand().axonsIn()).isEqualTo(100 + first.demand().compartments());
    assertThat(first.demand().axonsOut()).isEqualTo(2 * first.demand().compartments());
  }

  @Test
  void aGroupOnTheHostTakesNoCoreAndItsAxonsStillArrive() {
    Partition partition = partition(Connection::oneToOne, d -> d.withOnHost("image"));

    assertThat(partition.cores()).extracting(Core::label).containsExactly("out");
    assertThat(partition.cores().get(0).demand().axonsIn()).isEqualTo(1200);
  }

  @Test
  void knownSynapsesCountAsTheyAre() {
    int[][] one = IntStream.range(0, 1200).mapToObj(i -> new int[] {(i + 1) % 1200}).toArray(int[][]::new);
    Partition ring = Partitioner.partition(network(c -> c.sparse(0.5)), Map.of("again", one), Deployment.DEFAULT, ChipLimits.LOIHI);

    assertThat(ring.cores("image").size()).isLessThan(partition(c -> c.sparse(0.5), d -> d).cores("image").size());
    assertThat(partition(c -> c.delay(Units.ms(3)), d -> d).cores("image").size()).isGreaterThan(partition(c -> c, d -> d).cores("image").size());
  }

  @Test
  void blockShapesAreKept() {
    Partition partition = partition(Connection::oneToOne, d -> d.withBlockShape("image", Shape.of(15, 15)));

    assertThat(partition.cores("image")).extracting(Core::label)
        .containsExactly("image[0:15,0:15]", "image[0:15,15:30]", "image[0:15,30:40]", "image[15:30,0:15]", "image[15:30,15:30]", "image[15:30,30:40]");
    assertThat(partition.tiling("image").tile(2)).startsWith(30, 31).hasSize(150);
    assertThatThrownBy(() -> partition.tiling("input")).hasMessage("there is no group 'input' on chip; there are [image, out]");
  }

  @Test
  void aWrongLayoutIsRefusedAsAWhole() {
    assertThatThrownBy(() -> partition(c -> c, d -> d.withBlockShape("image", Shape.of(15)).withOnHost("imagination")))
        .hasMessage("[block-shape] image: the block shape 15 has 1 dimension, and image has 2 (30x40); give a block shape with as many dimensions\n"
            + "[unknown-name] the deployment says that 'imagination' is placed on the host, and no group is named so; there are image, out");
    assertThatThrownBy(() -> partition(c -> c, d -> d.withOnHost("image").withOnHost("out"))).hasMessageStartingWith("[chip-limit] no group is on the chip");
  }

  @Test
  void theTableNamesEveryCoreAndTheTotal() {
    Partition partition = partition(Connection::oneToOne, d -> d.withBlockShape("image", Shape.of(30, 10)).withBlockShape("out", Shape.of(5)));

    assertThat(Utilization.of(partition, ChipLimits.LOIHI).print().lines())
        .first().asString().isEqualTo("block              chip  compartments  %     axons in    %     axons out   %     synapse bits     %");
    assertThat(Utilization.of(partition, ChipLimits.LOIHI).print())
        .contains("out[0:5]           0     5/1024        0.5   1200/4096   29.3  0/4096      0.0   76800/1048576    7.3\n")
        .endsWith("6 cores on 1 chip of 128 cores\n");
  }

  @Test
  void aLargeNetworkIsCutQuickly() {
    int[][] near = IntStream.range(0, 100_000).mapToObj(i -> IntStream.range(0, 50).map(k -> Math.min(99_999, i / 50 * 50 + k)).toArray()).toArray(int[][]::new);
    NetworkDefinition network =
        Network.with("large", net -> {
          NeuronGroup sheet = net.neurons("sheet", 100_000, new Leaky(Units.ms(20)));
          net.connect("near", sheet, sheet).sparse(0.0005).lag(1);
        }).definition();

    Partition partition = Partitioner.partition(network, Map.of("near", near), Deployment.DEFAULT, ChipLimits.LOIHI);

    assertThat(partition.cores()).hasSizeBetween(98, 130).allMatch(core -> core.demand().fits(ChipLimits.LOIHI.core()));
  }
}
