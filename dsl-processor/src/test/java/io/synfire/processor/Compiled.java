package io.synfire.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles sources with the processor. */
final class Compiled {
  static final String IMPORTS =
      """
      package net;
      import io.synfire.annotations.*;
      import io.synfire.dsl.*;
      import io.synfire.ir.LagPolicy;
      import io.synfire.model.NeuronModel;
      import io.synfire.processor.Fixtures.*;
      import io.synfire.units.*;
      """;

  private Compiled() {}

  /** A source file in package net with all imports. */
  static JavaFileObject file(String name, String body) {
    return JavaFileObjects.forSourceString("net." + name, IMPORTS + body);
  }

  /** An annotated class with these fields. */
  static JavaFileObject network(String fields) {
    return file("Net", "@AssemblyModel public class Net extends Network {\n" + fields + "\n  public Net() { NetWiring.wire(this); }\n}\n");
  }

  static Compilation compile(JavaFileObject... files) {
    return javac().withProcessors(new SynfireProcessor()).compile(files);
  }

  /** The messages with an id in brackets, as {@code "Net.java:12: [id] text"}; javac indents all lines but the first. */
  static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream().filter(d -> d.getMessage(Locale.ROOT).startsWith("[")).map(Compiled::line).toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> d) {
    String path = d.getSource().toUri().getPath();
    return path.substring(path.lastIndexOf('/') + 1) + ":" + d.getLineNumber() + ": " + d.getMessage(Locale.ROOT).replaceAll("\\n +", "\n  ");
  }

  /** The line of a source that holds the marker {@code // <-}, from 1. */
  static long marked(String source) {
    List<String> lines = Arrays.asList(source.split("\n"));
    return 1 + lines.indexOf(lines.stream().filter(l -> l.contains("// <-")).findFirst().orElseThrow());
  }
}
