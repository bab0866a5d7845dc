package io.synfire.interchange.lavadl;

import io.synfire.runtime.experiment.ImportedNetwork;
import io.synfire.runtime.experiment.NetworkFormat;
import java.nio.file.Path;

/** The {@code .net} files of Lava DL. */
public final class NetFormat implements NetworkFormat {

  @Override
  public String description() {
    return "Lava DL (.net)";
  }

  @Override
  public boolean recognises(Path file) {
    return file.toString().endsWith(".net");
  }

  @Override
  public ImportedNetwork read(Path file) {
    return NetImport.read(file);
  }
}
