package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.Setting.Mapping;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import io.synfire.runtime.firstspike.configuration.Setting.Scalar;
import io.synfire.runtime.firstspike.configuration.Setting.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 (core schema) with places, within limits: a file of another kind ends in a fault, whatever it holds. */
final class YamlText {
  /** Code points of a file. */
  static final int MAX_SIZE = 1 << 18;
  private static final int MAX_DEPTH = 32;
  private static final int MAX_VALUES = 50_000;

  private final String file;
  private final Faults faults;
  private int values;

  private YamlText(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The group of keys that a text is; empty after a fault that leaves nothing to read. */
  static Optional<Mapping> read(String file, String text, Faults faults) {
    return new YamlText(file, faults).read(text);
  }

  private Optional<Mapping> read(String text) {
    Place whole = new Place("", 1, 0, text.length());
    if (text.length() > MAX_SIZE) {
      faults.add(whole, "is a text of " + text.length() + " characters, and a configuration has at most " + MAX_SIZE + "; is it the right file?");
      return Optional.empty();
    }
    try {
      return shallow(text) ? root(text, whole) : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      faults.add(new Place("", line, 0, 0), "is not YAML: " + e.getProblem() + (e.getContext() == null ? "" : " (" + e.getContext() + ")"));
    } catch (YamlEngineException e) {
      faults.add(whole, "is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private LoadSettings settings() {
    return LoadSettings.builder().setLabel(file).setSchema(new CoreSchema()).setCodePointLimit(MAX_SIZE).setMaxAliasesForCollections(50).build();
  }

  /** Whether nothing is nested too deeply for recursion. */
  private boolean shallow(String text) {
    int depth = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> { }
      }
      if (depth > MAX_DEPTH) {
        int line = event.getStartMark().map(m -> m.getLine() + 1).orElse(1);
        faults.add(new Place("", line, 0, 0), "nests values deeper than " + MAX_DEPTH + " levels, and a configuration has about 5; is it the right file?");
        return false;
      }
    }
    return true;
  }

  private Optional<Mapping> root(String text, Place whole) {
    List<Node> documents = new ArrayList<>();
    new Compose(settings()).composeAllFromString(text).forEach(documents::add);
    if (documents.isEmpty()) {
      faults.add(whole, "is empty; a configuration has the keys dataset_params, default_neuron_params, network_layout and training_params");
      return Optional.empty();
    }
    if (documents.size() > 1) {
      faults.add(place(documents.get(1), ""), "starts another document, and a configuration is one; leave out the line of three dashes, or make two files");
    }
    Setting root = setting(documents.getFirst(), place(documents.getFirst(), ""), 0);
    if (root instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    faults.add(whole, "is " + root.words() + ", and a configuration is a group of keys: dataset_params, default_neuron_params, network_layout and "
        + "training_params");
    return Optional.empty();
  }

  private static Place place(Node node, String key) {
    return new Place(key, node.getStartMark().map(m -> m.getLine() + 1).orElse(1), node.getStartMark().map(m -> m.getIndex()).orElse(0),
        node.getEndMark().map(m -> m.getIndex()).orElse(0));
  }

  private Setting setting(Node node, Place place, int depth) {
    if (++values > MAX_VALUES || depth > MAX_DEPTH) {
      faults.add(place, "is too much: with its aliases written out the file has more than " + MAX_VALUES + " values or " + MAX_DEPTH + " levels");
      throw faults.exception();
    }
    return switch (node) {
      case ScalarNode s -> new Scalar(place, scalar(s, place));
      case SequenceNode s -> new Sequence(place, items(s, place, depth));
      case MappingNode m -> new Mapping(place, entries(m, place, depth));
      default -> throw new IllegalStateException("composed YAML has no nodes of " + node.getClass());
    };
  }

  private List<Setting> items(SequenceNode node, Place place, int depth) {
    List<Setting> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(setting(item, place(item, place.key() + "[" + items.size() + "]"), depth + 1));
    }
    return items;
  }

  private Map<String, Setting> entries(MappingNode node, Place place, int depth) {
    Map<String, Setting> entries = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      Place keyPlace = place(tuple.getKeyNode(), place.key());
      if (!(tuple.getKeyNode() instanceof ScalarNode key) || !(Tag.STR.equals(key.getTag()))) {
        faults.add(keyPlace, "has a key that is no text; keys are words such as learning_rate");
        continue;
      }
      Place at = place(tuple.getValueNode(), place.member(key.getValue()));
      Place entry = new Place(at.key(), keyPlace.line(), at.from(), at.to());
      if (lines.putIfAbsent(key.getValue(), entry.line()) != null) {
        faults.add(entry, "stands here a second time; it was first given in line " + lines.get(key.getValue()) + "; leave one of them out");
      } else {
        entries.put(key.getValue(), setting(tuple.getValueNode(), entry, depth + 1));
      }
    }
    return entries;
  }

  private Object scalar(ScalarNode node, Place place) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (Tag.NULL.equals(tag)) {
      return null;
    } else if (Tag.BOOL.equals(tag)) {
      return Boolean.valueOf(text);
    } else if (Tag.FLOAT.equals(tag)) {
      return decimal(text);
    } else if (!Tag.INT.equals(tag)) {
      return text;
    }
    try {
      long value = text.startsWith("0o") ? Long.parseLong(text.substring(2), 8)
          : text.startsWith("0x") ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
      return value == (int) value ? (Object) (int) value : (Object) value;
    } catch (NumberFormatException e) {
      faults.add(place, "is the whole number " + text + ", and whole numbers lie within 64 bits");
      return 0;
    }
  }

  private static Double decimal(String text) {
    String bare = text.toLowerCase(java.util.Locale.ROOT);
    return switch (bare) {
      case ".nan" -> Double.NaN;
      case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
      case "-.inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.valueOf(text);
    };
  }
}
