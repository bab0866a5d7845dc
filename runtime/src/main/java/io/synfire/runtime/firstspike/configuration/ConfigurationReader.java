package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.DataSettings;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Origin;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Substrate;
import io.synfire.runtime.firstspike.configuration.Setting.Mapping;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Reads experiments with first spikes from YAML files of four groups: {@code dataset_params}, {@code default_neuron_params}, {@code network_layout} and
 * {@code training_params}. Everything that is wrong with a file is told at once, with file, line and key; no key is skipped silently.
 */
public final class ConfigurationReader {
  private final Map<String, SpikeTimeSource> sources = new TreeMap<>();

  /** With the data sets that are installed. */
  public ConfigurationReader() {
    this(ServiceLoader.load(SpikeTimeSource.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  /** With these data sets. */
  public ConfigurationReader(Collection<SpikeTimeSource> sources) {
    sources.forEach(s -> this.sources.put(s.name(), s));
  }

  /**
   * Reads a file, with the data sets that are installed.
   *
   * @throws ConfigurationException telling everything that is wrong with it
   */
  public static FirstSpikeExperiment read(Path file) {
    return new ConfigurationReader().file(file);
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException telling everything that is wrong with it
   */
  public FirstSpikeExperiment file(Path file) {
    return text(file.toString(), content(file));
  }

  /**
   * Reads the text of a file.
   *
   * @param file name of the file, for messages and as the name of the experiment
   * @param text its content
   * @throws ConfigurationException telling everything that is wrong with it
   */
  public FirstSpikeExperiment text(String file, String text) {
    return named(name(file), file, text);
  }

  /** Reads the text of a file, as an experiment of another name than the file's. */
  FirstSpikeExperiment named(String name, String file, String text) {
    Faults faults = new Faults(file);
    Optional<Mapping> root = YamlText.read(file, text, faults);
    Optional<FirstSpikeExperiment> experiment = root.flatMap(r -> groups(new Section(r, faults)))
        .flatMap(g -> experiment(g, new Origin(name, text, List.of())));
    faults.stopIfAny();
    FirstSpikeExperiment read = experiment.orElseThrow(() -> new IllegalStateException(file + " gave neither an experiment nor a fault"));
    return new FirstSpikeExperiment(new Origin(name, text, faults.notes()), read.data(), read.network(), read.training(), read.substrate());
  }

  private record Groups(Optional<Section> data, Section neurons, Section network, Section training) {}

  private static Optional<Groups> groups(Section s) {
    boolean former = s.former("dataset", "write dataset_params: {name: ...}, with the settings of the data beside the name");
    Optional<Section> data = former ? Optional.empty() : s.section("dataset_params", "it must be a group of keys: 'name' and the settings of the data");
    String neurons = s.former("neuron_params", "write default_neuron_params, with tau_mem beside tau_syn") ? "neuron_params" : "default_neuron_params";
    Optional<Section> defaults = s.section(neurons, "it must be a group of keys: tau_syn, tau_mem, leak, threshold, ...");
    Optional<Section> network = s.section("network_layout", "it must be a group of keys: n_inputs and layers");
    Optional<Section> training = s.section("training_params", "it must be a group of keys: batch_size, epoch_number, learning_rate, loss, ...");
    s.close();
    return defaults.flatMap(n -> network.flatMap(l -> training.map(t -> new Groups(data, n, l, t))));
  }

  private Optional<FirstSpikeExperiment> experiment(Groups groups, Origin origin) {
    TrainingReader training = new TrainingReader(groups.training());
    Substrate substrate = training.substrate();
    NeuronReader neurons = new NeuronReader(groups.neurons(), substrate != Substrate.SIMULATION);
    double tau = neurons.tauSyn();
    LayerReader layers = new LayerReader(neurons, training.clip());
    Optional<NetworkSpec> network = new NetworkReader(layers, substrate, training.rounding()).read(groups.network());
    long seed = training.dataSeed();
    Optional<DataSettings> data = groups.data().flatMap(d -> new DataReader(d, sources).read(seed, groups.network()));
    Optional<TrainingSettings> settings = training.read(tau);
    return data.flatMap(d -> network.flatMap(n -> settings.map(t -> new FirstSpikeExperiment(origin, d, n, t, substrate))));
  }

  /** The text of a file within the limit of sizes. */
  static String content(Path file) {
    Faults faults = new Faults(file.toString());
    Place whole = new Place("", 0, 0, 0);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        faults.add(whole, "cannot be read (it is " + (Files.isDirectory(file) ? "a folder" : "no file of text") + "); name a configuration file");
        throw faults.exception();
      }
      if (Files.size(file) > YamlText.MAX_SIZE) {
        faults.add(whole, "has " + Files.size(file) + " bytes, and a configuration has at most " + YamlText.MAX_SIZE + "; is it the right file?");
        throw faults.exception();
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      faults.add(whole, "does not exist; name a configuration file, or a shipped configuration: " + String.join(", ", ShippedConfigurations.names()));
    } catch (CharacterCodingException e) {
      faults.add(whole, "is no text in UTF-8; a configuration is YAML");
    } catch (IOException e) {
      faults.add(whole, "cannot be read (" + IoReason.of(e) + "); name a configuration file");
    }
    throw faults.exception();
  }

  /** The name of a file without folders and ending. */
  static String name(String file) {
    String last = file.substring(1 + Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
    return last.endsWith(".yaml") || last.endsWith(".yml") ? last.substring(0, last.lastIndexOf('.')) : last;
  }
}
