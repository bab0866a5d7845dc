/**
 * Networks that learn by themselves while patterns are shown to them: experiments by name, their training into a run directory, what their cells
 * have learned, and checkpoints. Which backend runs them is one name. May import training (for run directories), report, persistence, the backend seam
 * and the DSL.
 */
package io.synfire.runtime.online;
