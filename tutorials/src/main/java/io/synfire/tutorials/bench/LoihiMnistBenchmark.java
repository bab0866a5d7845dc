package io.synfire.tutorials.bench;

import io.synfire.interchange.lavadl.NetImport;
import io.synfire.library.datasets.Mnist;
import io.synfire.runtime.bench.Benchmark;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.experiment.ImportedNetwork.Presentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Inference of a 784-128-64-10 network that Lava DL trained, over the 10,000 test images of MNIST, 20 steps each, one thread, against loops
 * written by hand for this one network. Units are synaptic events.
 */
public final class LoihiMnistBenchmark implements Benchmark {
  private static final String FILE = "lava-dl/mnist-784-128-64-10.net";
  private static final int STEPS = 20;

  @Override
  public String name() {
    return "loihi-mnist";
  }

  @Override
  public String description() {
    return "a trained network on the emulated chip over all of MNIST's test images, against loops written by hand";
  }

  @Override
  public List<Variant> variants() {
    return List.of(new Variant("by hand", "", () -> byHand(network(), images())), new Variant("emulator", "by hand", () -> emulator(network(), images())));
  }

  private static NetImport network() {
    Path file = DataDirectory.find()
        .map(d -> d.resolve(FILE))
        .orElseThrow(() -> new DataException("this benchmark needs " + FILE + "; set SYNFIRE_DATA to the folder that holds it"));
    return NetImport.read(file);
  }

  private static Dataset images() {
    return new Mnist().load(new DatasetSource.Request(Optional.empty(), 1)).test();
  }

  private static Task byHand(NetImport network, Dataset images) {
    HandWrittenNet loops = new HandWrittenNet(network.layers());
    long events = loops.classify(images, STEPS).events();
    return task(events, () -> loops.classify(images, STEPS));
  }

  private static Task emulator(NetImport network, Dataset images) {
    HandWrittenNet.Result expected = new HandWrittenNet(network.layers()).classify(images, STEPS);
    Presentation presentation = new Presentation(STEPS, 1);
    int correct = network.classify(images, presentation).correct();
    if (correct != expected.correct()) {
      throw new IllegalStateException("the emulator classifies " + correct + " images correctly, the loops written by hand " + expected.correct());
    }
    return task(expected.events(), () -> network.classify(images, presentation));
  }

  private static Task task(long events, Runnable once) {
    return new Task() {
      @Override
      public void once() {
        once.run();
      }

      @Override
      public double units() {
        return events;
      }
    };
  }
}
