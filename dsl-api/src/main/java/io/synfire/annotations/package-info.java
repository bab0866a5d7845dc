/**
 * Annotations that declare a network as the fields of a class; the annotation processor checks them and writes the wiring. May import ir,
 * coding and learning.
 *
 * <p>The wiring of a class {@code ExampleNet} is the class {@code ExampleNetWiring}. Where javac cannot find it, the annotation processor did
 * not run: from JDK 23 on it must be asked for, with {@code annotationProcessorPaths} in Maven or {@code -processorpath} and {@code -proc:full}.
 */
package io.synfire.annotations;
