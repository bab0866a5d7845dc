package io.synfire.library.datasets;

import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.data.IdxDigits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fashion-MNIST (Xiao, Rasul and Vollgraf 2017): 60,000 training and 10,000 test images of clothes, 28x28 pixels, in the format of MNIST. */
public final class FashionMnist implements DatasetSource {
  private static final IdxDigits FILES = new IdxDigits(
      "fashion-mnist",
      Map.of(
          "train-images-idx3-ubyte", "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
          "train-labels-idx1-ubyte", "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
          "t10k-images-idx3-ubyte", "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
          "t10k-labels-idx1-ubyte", "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
      List.of(Path.of("/usr/share/datasets/fashion-mnist")),
      "on Debian: apt-get install dataset-fashion-mnist; else get its four idx files and name their folder with --data-dir");

  @Override
  public String name() {
    return "fashion-mnist";
  }

  @Override
  public String description() {
    return "70,000 images of clothes, 28x28 pixels (Debian package dataset-fashion-mnist, or --data-dir)";
  }

  @Override
  public DataSplit load(Request request) {
    return FILES.load(request.directory());
  }
}
