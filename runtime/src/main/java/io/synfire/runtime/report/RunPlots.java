package io.synfire.runtime.report;

import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.training.TrainingResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The plots of a training, as PNG. */
public final class RunPlots {
  private static final int SAMPLE = 0;

  private RunPlots() {}

  /**
   * Writes {@code learning-curve.png}, {@code confusion-matrix.png}, and for the first test sample {@code input-raster.png},
   * {@code hidden-raster.png} and {@code membrane-trace.png}, as far as the network has spiking inputs, a spiking group and a state monitor.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Path folder, TrainingResult result, Dataset test) {
    try {
      Files.createDirectories(folder);
      String title = result.checkpoint().state().network().name() + " on " + test.name();
      ChartStyle.save(LearningCurve.chart(title, result.history()), folder.resolve("learning-curve.png"));
      var matrix = ConfusionMatrix.image(title + ": answers on " + test.size() + " test samples", result.test().confusion());
      ImageIO.write(matrix, "png", folder.resolve("confusion-matrix.png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
    sample(folder, result, test);
  }

  private static void sample(Path folder, TrainingResult result, Dataset test) {
    float[] values = new float[test.shape().size()];
    test.samples().read(SAMPLE, values);
    SampleTrace trace = SampleTrace.record(result.checkpoint(), values);
    String about = " for a test sample of class " + test.label(SAMPLE);
    trace.spikes(SampleTrace.INPUT).ifPresent(s -> ChartStyle.save(
        Rasters.chart("Input" + about, s, trace, trace.inputs()), folder.resolve("input-raster.png")));
    trace.spikes(SampleTrace.HIDDEN).ifPresent(s -> ChartStyle.save(
        Rasters.chart(trace.target().id() + about, s, trace, trace.target().shape().size()), folder.resolve("hidden-raster.png")));
    trace.states().ifPresent(s -> ChartStyle.save(
        MembraneTrace.chart("Membrane of " + trace.target().id() + about, trace, s), folder.resolve("membrane-trace.png")));
  }
}
