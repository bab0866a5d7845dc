package io.synfire.library.networks;

import static io.synfire.dsl.Weights.normal;
import static io.synfire.library.decoders.Decoders.spikeCounts;
import static io.synfire.library.encoders.Encoders.latency;
import static io.synfire.library.optimizers.Optimizers.adam;
import static io.synfire.library.optimizers.Optimizers.stepDecay;
import static io.synfire.library.surrogates.Surrogates.stca;

import io.synfire.dsl.Connection;
import io.synfire.dsl.Decoder;
import io.synfire.dsl.Encoder;
import io.synfire.dsl.Learner;
import io.synfire.dsl.Network;
import io.synfire.dsl.NeuronGroup;
import io.synfire.dsl.Optimizer;
import io.synfire.dsl.StateMonitor;
import io.synfire.ir.Shape;
import io.synfire.ir.WeightSource;
import io.synfire.library.neurons.Clif;

/**
 * Classifier of images, the example network of SPAIC: latency-coded input, a hidden and an output layer of {@link Clif} neurons, fully connected with
 * weights of mean 0.005 and standard deviation 0.05; the answer is the spike counts of the output layer. It learns by STCA with alpha 0.5 and Adam
 * with a learning rate of 0.01, halved every 1000 updates.
 */
public class ExampleNet extends Network {
  /** The image, one value per pixel. */
  public final Encoder input;

  /** The hidden layer. */
  public final NeuronGroup layer1;

  /** The output layer, one neuron per class. */
  public final NeuronGroup layer2;

  /** From the image to the hidden layer. */
  public final Connection connection1;

  /** From the hidden to the output layer. */
  public final Connection connection2;

  /** Spike counts of the output layer. */
  public final Decoder output;

  /** Membrane of the hidden layer. */
  public final StateMonitor monitor1;

  /** How it learns. */
  public final Learner learner1;

  /** How gradients change weights. */
  public final Optimizer optim;

  /** For images of 784 pixels and 10 classes, with 100 hidden neurons. */
  public ExampleNet() {
    this(784, 100, 10);
  }

  /** For images of this many pixels and this many classes, with this many hidden neurons; all positive. */
  public ExampleNet(int pixels, int hidden, int classes) {
    WeightSource weights = normal(0.005, 0.05);
    input = encoder(latency(), Shape.of(pixels));
    layer1 = neurons(hidden, Clif.defaults());
    layer2 = neurons(classes, Clif.defaults());
    connection1 = connect(input, layer1).full().weights(weights);
    connection2 = connect(layer1, layer2).full().weights(weights);
    output = decoder(layer2, spikeCounts());
    monitor1 = monitor(layer1, Clif.V);
    learner1 = learner(stca(0.5));
    optim = optimizer(adam(0.01), stepDecay(1000, 0.5));
  }
}
