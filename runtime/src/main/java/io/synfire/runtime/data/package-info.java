/** Labelled data sets, where they are found, how they are split and shuffled. May import the DSL's ir and random, nothing else of the run time. */
package io.synfire.runtime.data;
