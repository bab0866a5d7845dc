package io.synfire.runtime.firstspike.configuration;

import io.synfire.model.Names;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.DataSettings;
import io.synfire.runtime.firstspike.configuration.Setting.Mapping;
import io.synfire.runtime.firstspike.configuration.Setting.Sequence;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSource.SettingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** The group {@code dataset_params}, and whether a network fits the data. */
final class DataReader {
  private final Section s;
  private final Map<String, SpikeTimeSource> sources;

  DataReader(Section section, Map<String, SpikeTimeSource> sources) {
    this.s = section;
    this.sources = sources;
  }

  /** Which data, held against the inputs and outputs of the network. */
  Optional<DataSettings> read(long seed, Section layout) {
    Optional<SpikeTimeSource> source = s.name("name", sources.keySet()).map(sources::get);
    Map<String, Object> settings = s.rest();
    source.ifPresent(d -> settings.keySet().stream().filter(key -> !d.keys().contains(key)).forEach(key -> unknown(d, key)));
    source.ifPresent(d -> d.faults(settings).forEach(f -> s.faults().add(s.placeOf(f.key()), f.getMessage())));
    source.ifPresent(d -> fits(d, settings, layout));
    return source.map(d -> new DataSettings(d.name(), settings, seed));
  }

  private void unknown(SpikeTimeSource source, String key) {
    String meant = Names.didYouMean(key, source.keys());
    s.fault(key, "is not known to the data set " + source.name() + (meant.isEmpty() ? "; keys" : meant + " Keys") + " here are name"
        + (source.keys().isEmpty() ? " alone" : ", " + String.join(", ", new TreeSet<>(source.keys()))));
  }

  private void fits(SpikeTimeSource source, Map<String, Object> settings, Section layout) {
    number(source, d -> d.inputs(settings)).ifPresent(n -> equal(layout, "n_inputs", n,
        ", and the data set " + source.name() + " has " + n + " inputs under its settings; they must be equal"));
    List<Setting> layers = layout.get("layers").filter(Sequence.class::isInstance).map(v -> ((Sequence) v).items()).orElse(List.of());
    if (!layers.isEmpty() && layers.getLast() instanceof Mapping last) {
      number(source, d -> d.classes(settings)).ifPresent(n -> equal(new Section(last, s.faults()), "size", n,
          ", and the data set " + source.name() + " has " + n + " classes; the last layer needs a neuron for each"));
    }
  }

  private static void equal(Section section, String key, int expected, String otherwise) {
    section.get(key).filter(v -> v.plain() instanceof Number).map(v -> (Number) v.plain())
        .filter(given -> given.doubleValue() != expected && given.doubleValue() == Math.rint(given.doubleValue()) && given.doubleValue() > 0)
        .ifPresent(given -> section.fault(key, "is " + given + otherwise));
  }

  /** A number that a data set has under its settings; empty, with a fault, where the settings are impossible. */
  private Optional<Integer> number(SpikeTimeSource source, ToIntFunction<SpikeTimeSource> which) {
    try {
      return Optional.of(which.applyAsInt(source));
    } catch (SettingException e) {
      s.faults().add(s.placeOf(e.key()), e.getMessage());
    } catch (IllegalArgumentException e) {
      s.faults().add(s.place(), e.getMessage());
    }
    return Optional.empty();
  }
}
