package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.ir.Delay;
import io.synfire.ir.DelayShape;
import io.synfire.processor.WrittenWeights.Written;
import io.synfire.units.Dimension;
import io.synfire.units.Time;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learnt delays written in an annotation: {@code "synaptic(normal(0, 0.25), 0 ms, 10 ms)"}.
 *
 * @param delay what they are
 * @param code the arguments that declare them
 */
record WrittenDelays(Delay.Learned delay, CodeBlock code) {
  /** The form, for messages. */
  static final String FORM =
      "synaptic(normal(0, 0.25), 0 ms, 10 ms), with synaptic, axonal or dendritic, first values as weights without unit, and the limits";

  private static final Pattern TEXT = Pattern.compile("\\s*(synaptic|axonal|dendritic)\\s*\\((.*\\))\\s*,([^,()]*),([^,()]*)\\)\\s*");

  /**
   * The delays a text means; empty if it means none.
   *
   * @throws IllegalArgumentException if its values are out of range
   */
  static Optional<WrittenDelays> of(String text) {
    Matcher form = TEXT.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    DelayShape shape = DelayShape.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    Optional<Written> initial = WrittenWeights.read(form.group(2));
    Optional<WrittenQuantity> minimum = time(form.group(3));
    Optional<WrittenQuantity> maximum = time(form.group(4));
    if (initial.isEmpty() || minimum.isEmpty() || maximum.isEmpty()) {
      return Optional.empty();
    }
    Delay.Learned delay = new Delay.Learned(shape, initial.get().source(), new Time(minimum.get().si()), new Time(maximum.get().si()));
    return Optional.of(new WrittenDelays(
        delay, CodeBlock.of("$T.$L, $L, $L, $L", DelayShape.class, shape, initial.get().code(), minimum.get().code(), maximum.get().code())));
  }

  private static Optional<WrittenQuantity> time(String text) {
    return WrittenQuantity.of(text).filter(q -> q.dimension().equals(Dimension.TIME));
  }
}
