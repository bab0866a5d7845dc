package io.synfire.runtime.firstspike.plots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All plots of a network of first spikes. */
public final class EvaluationPlots {
  /** Name of the page that shows all plots. */
  public static final String PAGE = "evaluation.html";

  private EvaluationPlots() {}

  /**
   * Writes each plot as a PNG file, and {@value #PAGE}, a page that holds them all and needs no other file: loss and error over epochs, spikes of outputs by
   * class, monitored parameters, confusion matrices, maps of the Yin-Yang plane where inputs are points of it, histograms of spike times, weights and
   * delays, and membrane potentials.
   *
   * @param folder is made where it is missing
   * @return the files, the page first
   * @throws UncheckedIOException if a file cannot be written
   */
  public static List<Path> write(Path folder, EvaluationData data) {
    List<EvaluationPage.Section> sections = List.of(
        new EvaluationPage.Section("Training", TrainingPlots.of(data)), new EvaluationPage.Section("Answers", AnswerPlots.of(data)),
        new EvaluationPage.Section("The Yin-Yang plane", PlanePlots.of(data)), new EvaluationPage.Section("Spikes", SpikePlots.of(data)),
        new EvaluationPage.Section("Membrane potentials", VoltagePlots.of(data)), new EvaluationPage.Section("Parameters", ParameterPlots.of(data)));
    List<Path> files = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      files.add(Files.writeString(folder.resolve(PAGE), EvaluationPage.html(data, sections)));
      for (EvaluationPage.Section section : sections) {
        for (Picture picture : section.pictures()) {
          files.add(Files.write(folder.resolve(picture.name() + ".png"), picture.png()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written (" + e.getMessage() + ")", e);
    }
    return files;
  }
}
