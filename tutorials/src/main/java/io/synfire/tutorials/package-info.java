/** Numbered tutorials, one idea each; every one has a {@code main} and runs in the tests. May import everything. */
package io.synfire.tutorials;
