package io.synfire.tutorials.bench;

import static io.synfire.units.Units.ms;

import io.synfire.dsl.Encoder;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Weights;
import io.synfire.ir.Shape;
import io.synfire.learning.Loss;
import io.synfire.learning.OptimizerRule;
import io.synfire.learning.OptimizerRule.Update;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.encoders.Latency;
import io.synfire.library.losses.NormalizedCrossEntropy;
import io.synfire.library.neurons.Clif;
import io.synfire.library.optimizers.Adam;
import io.synfire.library.surrogates.Stca;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.bench.Benchmark;
import java.util.Map;

/** Training steps of a 784-100-10 network of CLIF neurons on a batch of 100 synthetic images. */
final class ClifTraining implements Benchmark.Task {
  private static final int PIXELS = 784;
  private static final int HIDDEN = 100;
  private static final int CLASSES = 10;
  private static final int BATCH = 100;
  private static final String OUTPUT = "output";

  private final int steps;
  private final Program program;
  private final Run run;
  private final float[][] images;
  private final int[] labels;
  private final Loss loss = NormalizedCrossEntropy.defaults();
  private final OptimizerRule optimizer = Adam.defaults();
  private final Map<String, float[][][]> moments = new java.util.HashMap<>();
  private final float[][] outputAdjoint = new float[BATCH][CLASSES];
  private long updates;

  /** Training with windows of this many steps of 0.1 ms. */
  ClifTraining(int steps) {
    this.steps = steps;
    SyntheticImages data = new SyntheticImages(PIXELS, CLASSES, CounterRandom.seeded(1));
    images = data.images(BATCH);
    labels = data.labels(BATCH);
    program = Backends.compile(network().definition(), "float", ms(0.1), 1);
    run = program.open(new RunOptions(BATCH, 1, 1, true));
  }

  private static Network network() {
    return Network.with("clif", net -> {
      Encoder input = net.encoder("input", Latency.defaults(), Shape.of(PIXELS));
      NeuronGroup hidden = net.neurons("layer1", HIDDEN, Clif.defaults());
      NeuronGroup layer2 = net.neurons("layer2", CLASSES, Clif.defaults());
      net.connect("connection1", input, hidden).weights(Weights.kaimingUniform(1));
      net.connect("connection2", hidden, layer2).weights(Weights.kaimingUniform(1));
      net.decoder(OUTPUT, layer2, SpikeCounts.defaults());
      net.learner("learner", new Stca(0.5));
    });
  }

  @Override
  public void once() {
    run.reset(updates);
    run.input("input", images);
    float[][] counts = run.advance(steps).decoders().get(OUTPUT);
    loss.evaluate(counts, labels, outputAdjoint);
    update(run.backward(Map.of(OUTPUT, outputAdjoint), Map.of()));
  }

  private void update(ParameterStore gradients) {
    Update update = new Update(++updates, optimizer.learningRate());
    for (String name : gradients.names()) {
      float[][] parameter = program.parameters().get(name);
      float[][][] state = moments.computeIfAbsent(name, n -> new float[parameter.length][optimizer.slots()][parameter[0].length]);
      for (int i = 0; i < parameter.length; i++) {
        optimizer.apply(parameter[i], gradients.get(name)[i], state[i], update);
      }
    }
    program.constrain();
  }

  /** Updates of neurons in one training step, forward. */
  @Override
  public double units() {
    return (double) BATCH * (HIDDEN + CLASSES) * steps;
  }

  @Override
  public void close() {
    run.close();
    program.close();
  }
}
