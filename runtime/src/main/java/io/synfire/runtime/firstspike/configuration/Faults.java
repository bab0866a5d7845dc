package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.ConfigurationException.Fault;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is found while a file is read: faults, and notes for its user. */
final class Faults {
  private final String file;
  private final List<Fault> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(Place place, String text) {
    found.add(new Fault(place.line(), place.key(), text));
  }

  void note(Place place, String text) {
    notes.add(new Fault(place.line(), place.key(), text).in(file));
  }

  int count() {
    return found.size();
  }

  List<String> notes() {
    return notes;
  }

  ConfigurationException exception() {
    return new ConfigurationException(file, found.stream().distinct().sorted(Comparator.comparingInt(Fault::line)).toList());
  }

  /** Ends reading if anything is wrong so far. */
  void stopIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }
}
