package io.synfire.tutorials;

import io.synfire.runtime.persistence.PersistentTypes;
import java.util.List;

/** What files may contain of the types of the tutorials; named in {@code META-INF/services}. */
public final class OwnTypes implements PersistentTypes {

  @Override
  public List<Class<? extends Record>> types() {
    return List.of(Burst.class, FilteredSpikes.class, Laplace.class);
  }
}
