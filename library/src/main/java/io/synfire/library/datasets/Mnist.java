package io.synfire.library.datasets;

import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.data.IdxDigits;
import java.util.List;
import java.util.Map;

/** The MNIST handwritten digits (LeCun, Cortes and Burges 1998): 60,000 training and 10,000 test images of 28x28 pixels. */
public final class Mnist implements DatasetSource {
  private static final IdxDigits FILES = new IdxDigits(
      "mnist",
      Map.of(
          "train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
          "train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
          "t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
          "t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
      List.of(),
      "get the four idx files of MNIST and name their folder with --data-dir, or put them in the folder mnist of $SYNFIRE_DATA");

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String description() {
    return "70,000 handwritten digits, 28x28 pixels (idx files in --data-dir)";
  }

  @Override
  public DataSplit load(Request request) {
    return FILES.load(request.directory());
  }
}
