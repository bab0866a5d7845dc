package io.synfire.model;

import io.synfire.equations.Expr;
import java.util.List;

/** A value that depends on parameters and the time step only: computed once before a run, per neuron where a parameter is per neuron. */
public sealed interface Coefficient {

  /** The symbol it has in a step program. */
  String name();

  /** The parameters it depends on. */
  List<String> parameters();

  /**
   * A closed formula.
   *
   * @param name symbol
   * @param parameters the parameters it depends on
   * @param formula of parameters and {@code dt}
   */
  record Formula(String name, List<String> parameters, Expr formula) implements Coefficient {
    public Formula {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * An entry of the propagator {@code exp(A dt)} of a linear system {@code dx/dt = A x}, where A's entries are formulas. A constant or
   * input term of the system is a further row and column of A, so that every step coefficient of an exact integration is one entry.
   *
   * @param name symbol
   * @param parameters the parameters it depends on
   * @param matrix the square matrix A, row by row, in 1/s; the same object for all entries of one system
   * @param row row of the entry
   * @param column column of the entry
   */
  record Propagator(String name, List<String> parameters, List<List<Expr>> matrix, int row, int column) implements Coefficient {
    public Propagator {
      parameters = List.copyOf(parameters);
    }
  }
}
