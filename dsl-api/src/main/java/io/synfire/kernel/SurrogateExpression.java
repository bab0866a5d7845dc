package io.synfire.kernel;

import io.synfire.equations.Expr;

/**
 * A surrogate as formulas of {@code u}, the distance from threshold, with its own parameters already put in.
 *
 * @param derivative the stand-in derivative of the spike by u
 * @param smooth a function whose derivative it is: the smoothed spike, used to check gradients against finite differences
 */
public record SurrogateExpression(Expr derivative, Expr smooth) {}
