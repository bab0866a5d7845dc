package io.synfire.library.experiments;

import io.synfire.ir.Shape;
import io.synfire.library.datasets.LetterPatterns;
import io.synfire.library.datasets.LetterPatterns.Letter;
import io.synfire.library.networks.LetterNet;
import io.synfire.library.networks.LetterNet.Constants;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.online.OnlineExperiment;
import io.synfire.runtime.online.OnlineSettings;
import io.synfire.runtime.online.OnlineTask;
import io.synfire.runtime.online.OnlineTask.Remembered;
import io.synfire.runtime.online.OnlineTask.Roles;
import io.synfire.runtime.online.Patterns;
import java.util.Arrays;
import java.util.List;

/** {@link LetterNet} learns the letters X, O and T while it runs: 30 epochs, in each of which every letter is shown for 200 steps, with 1,000 steps of rest. */
public final class LetterExperiment implements OnlineExperiment {
  private static final int SIZE = 8;
  private static final int CELLS = 25;

  @Override
  public String name() {
    return "xot";
  }

  @Override
  public String description() {
    return "LetterNet: learns the letters X, O and T by itself while it runs, by STDP";
  }

  @Override
  public OnlineSettings defaults() {
    return new OnlineSettings(30, 200, 1000, 1, "float");
  }

  @Override
  public OnlineTask task(long seed) {
    LetterNet net = new LetterNet(Shape.of(SIZE, SIZE), CELLS, Constants.defaults(), seed);
    Roles roles = new Roles("image", "z1e", "w1", List.of(new Remembered("z1e", "theta"), new Remembered("z1i", "theta")));
    return new OnlineTask(net.definition(), net.deployment(), roles, new Letters());
  }

  /** The letters. */
  private record Letters() implements Patterns {
    @Override
    public Shape shape() {
      return Shape.of(SIZE, SIZE);
    }

    @Override
    public List<String> names() {
      return Arrays.stream(Letter.values()).map(Letter::name).toList();
    }

    @Override
    public float[] clean(int pattern) {
      return LetterPatterns.clean(Letter.values()[pattern], SIZE);
    }

    @Override
    public float[] noisy(int pattern, CounterRandom random) {
      return LetterPatterns.noisy(Letter.values()[pattern], SIZE, random);
    }
  }
}
