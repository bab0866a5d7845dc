package io.synfire.library.datasets;

import io.synfire.ir.Shape;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.data.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * 1,797 handwritten digits of 8x8 pixels, shipped with the library: E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten
 * Digits", UCI Machine Learning Repository 1998, CC BY 4.0. Pixels are scaled to [0, 1]; a quarter of every class is for testing.
 */
public final class Digits implements DatasetSource {
  private static final String RESOURCE = "digits.csv.gz";
  private static final int PIXELS = 64;
  private static final float LARGEST = 16;
  private static final double TEST_FRACTION = 0.25;

  @Override
  public String name() {
    return "digits";
  }

  @Override
  public String description() {
    return "1,797 handwritten digits, 8x8 pixels (UCI; shipped with Synfire)";
  }

  @Override
  public DataSplit load(Request request) {
    return split(request.seed());
  }

  /** A stratified split, 3 to 1, that depends only on the seed. */
  public static DataSplit split(long seed) {
    return DataSplit.stratified(all(), TEST_FRACTION, seed);
  }

  /** All samples, in the order of the file. */
  public static Dataset all() {
    List<String> lines = lines();
    float[][] values = new float[lines.size()][PIXELS];
    int[] labels = new int[lines.size()];
    for (int i = 0; i < labels.length; i++) {
      String[] cells = lines.get(i).split(",");
      for (int j = 0; j < PIXELS; j++) {
        values[i][j] = Float.parseFloat(cells[j]) / LARGEST;
      }
      labels[i] = Integer.parseInt(cells[PIXELS]);
    }
    return new Dataset("digits", Shape.of(8, 8), Samples.of(values), labels, 10);
  }

  private static List<String> lines() {
    try (InputStream in = Digits.class.getResourceAsStream(RESOURCE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new DataException("digits: the resource " + RESOURCE + " of the library is damaged; build it again", e);
    }
  }
}
