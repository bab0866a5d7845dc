/** What a person sees of a run: progress on the terminal, plots as PNG. May import training, data, the backend seam and the DSL. */
package io.synfire.runtime.report;
