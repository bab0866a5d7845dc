package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.ConfigurationException.Fault;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is found while a file is read: faults, and notes for its user. */
final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(Place place, String text) {
    found.add(new Fault(place.line(), place.key(), text));
  }

  void note(Place place, String text) {
    notes.add(new Fault(place.line(), place.key(), text));
  }

  int count() {
    return found.size();
  }

  List<String> notes() {
    return sorted(notes).map(n -> n.in(file)).toList();
  }

  ConfigurationException exception() {
    return new ConfigurationException(file, sorted(found).toList());
  }

  private static Stream<Fault> sorted(List<Fault> faults) {
    return faults.stream().distinct().sorted(Comparator.comparingInt(Fault::line));
  }

  /** Ends reading if anything is wrong so far. */
  void stopIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }
}
