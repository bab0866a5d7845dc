package io.synfire.runtime.persistence;

import java.util.List;

/**
 * Record classes that files may contain where the vocabulary is open: encodings, decodings, learning rules, optimisers, schedules, losses,
 * regularisers. Found by {@link java.util.ServiceLoader}; the tag in the file is the simple name of the class. Neuron models need no entry:
 * they are stored as text.
 */
public interface PersistentTypes {

  /** The classes; all of them records. */
  List<Class<? extends Record>> types();
}
