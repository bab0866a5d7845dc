package io.synfire.library.networks;

import static io.synfire.library.decoders.Decoders.firstSpikeTimes;
import static io.synfire.library.losses.Losses.shiftInvariantError;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.megohms;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.nA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.DelayShape;
import io.synfire.ir.Shape;
import io.synfire.learning.ExactGradient;
import io.synfire.library.datasets.spiketimes.YinYang;
import io.synfire.library.encoders.SpikeTimes;
import io.synfire.library.losses.SpikeCountPenalty;
import io.synfire.library.neurons.CubaLif;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.Training;
import io.synfire.runtime.training.TrainingResult;
import io.synfire.units.Time;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network of one's own learns delays with the ordinary trainer, keeps them in its checkpoint, and runs with them in steps. */
class LearntDelaysTest {

  private static final class Net extends Network {
    private static final CubaLif NEURON = new CubaLif(ms(20), ms(10), ms(0), megohms(2), mV(0), mV(1), mV(0));

    final Encoder point = encoder(new SpikeTimes(ms(10)), Shape.of(4));
    final NeuronGroup hidden = neurons(30, NEURON);
    final NeuronGroup figure = neurons(3, NEURON);
    final Connection inward = connect(point, hidden).weights(Weights.normal(1, 1)).unit(nA(1));
    final Connection outward = connect(hidden, figure).weights(Weights.normal(1, 1)).unit(nA(1));
    final Decoder first = decoder(figure, firstSpikeTimes(ms(10)));
    final Learner learner = learner(new ExactGradient());

    Net withDelays() {
      inward.learnDelays(DelayShape.SYNAPTIC, Weights.normal(0, 0.25), ms(0), ms(10));
      outward.learnDelays(DelayShape.SYNAPTIC, Weights.normal(0, 0.25), ms(0), ms(10));
      return this;
    }
  }

  private static DataSplit points() {
    SpikeTimeSplits points = new YinYang().load(Map.of(), 1);
    return new DataSplit(points.train().dataset("yin-yang"), points.test().dataset("yin-yang"));
  }

  private static TrainingResult train(Net net, DataSplit points) {
    SpikeCountPenalty silence = new SpikeCountPenalty(0.02, 1, 1);
    return Training.of(net).backend("first-spike").window(80, ms(1)).data(points).loss(shiftInvariantError(0.2))
        .regularizer("hidden", silence).regularizer("figure", silence).optimizer(adam(0.01)).batch(150).epochs(6).seed(1).fit();
  }

  private static double accuracy(Network net, String backend, Time dt, Dataset points) {
    try (Program program = Backends.compile(net.definition(), backend, dt, 1); Run run = program.open(RunOptions.of(points.size()))) {
      run.input("point", points.values());
      float[][] answers = run.advance((int) Math.round(0.08 / dt.si())).decoders().get("first");
      int right = 0;
      for (int b = 0; b < answers.length; b++) {
        float[] row = answers[b];
        float other = Math.max(row[(points.label(b) + 1) % 3], row[(points.label(b) + 2) % 3]);
        right += row[points.label(b)] > other ? 1 : 0;
      }
      return (double) right / answers.length;
    }
  }

  @Test
  void delaysAreTrainedSavedAndRun(@TempDir Path folder) {
    DataSplit points = points();
    Net net = new Net().withDelays();
    TrainingResult result = train(net, points);
    double accuracy = result.test().score().accuracy();
    assertThat(accuracy).isGreaterThan(0.85).isGreaterThan(train(new Net(), points).test().score().accuracy());

    result.checkpoint().save(folder.resolve("trained.synfire"));
    Checkpoint loaded = Checkpoint.load(folder.resolve("trained.synfire"));
    assertThat(loaded.state().network()).isEqualTo(new Net().withDelays().definition());
    assertThat(loaded.weights().get("inward.delay").columns()).isEqualTo(30);
    Net again = new Net().withDelays();
    again.assign(loaded.weights());
    assertThat(again.definition()).isEqualTo(net.definition());

    assertThat(accuracy(again, "first-spike", ms(1), points.test())).isEqualTo(accuracy);
    assertThatThrownBy(() -> accuracy(again, "float", ms(0.1), points.test())).isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("inward cannot run on backend float: its delays are learnt").hasMessageContaining("frozen()");
    again.inward.frozen();
    again.outward.frozen();
    Dataset few = points.test().first(200);
    assertThat(accuracy(again, "float", ms(0.1), few)).isGreaterThan(accuracy(again, "first-spike", ms(1), few) - 0.06);
  }
}
