package io.synfire.codegen;

import com.palantir.javapoet.CodeBlock;
import io.synfire.codegen.StepLoop.Mode;
import io.synfire.model.StepProgram.Assignment;

/** How the parts of a loop over neurons are written in Java. Names are those of local variables. */
interface Form {

  /** What comes before the first loop. */
  CodeBlock begin();

  /** What comes after the last loop of the method that is called {@code method}. */
  CodeBlock end(String method);

  /** The head of a loop over neurons {@code n}. */
  CodeBlock loop();

  /** Declares the value of a coefficient that is equal for all neurons. */
  CodeBlock uniform(String name, int slot);

  /** Declares a value that is read from an array. */
  CodeBlock load(String name, String array);

  /** Declares a computed value. */
  CodeBlock assign(Assignment assignment);

  /** Writes 0 to an array. */
  CodeBlock clear(String array);

  /** Writes a value to an array. */
  CodeBlock store(String array, String value, Mode mode);

  /** Applies a function to an array in place. */
  CodeBlock call(String function, String array);
}
