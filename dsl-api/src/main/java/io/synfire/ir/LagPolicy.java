package io.synfire.ir;

/** How the lag of a connection that declares none is chosen. */
public enum LagPolicy {
  /** 0; a cycle without a lag is an error. */
  EXPLICIT,
  /** 0, but 1 for the edges that close a cycle, taken in order of declaration. */
  AUTO,
  /** 1 for every connection. */
  SYNCHRONOUS
}
