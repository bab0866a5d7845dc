package io.synfire.runtime.kernels;

import io.synfire.kernel.NeuronKernel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one generated class at a time with the JDK's compiler, without files, and loads it with a class loader of its own. */
final class MemoryCompiler {
  private final JavaCompiler javac;

  /** Kept, because what it has read of the JDK's modules is most of the time of a compilation. */
  private final StandardJavaFileManager files;

  private MemoryCompiler(JavaCompiler javac) {
    this.javac = javac;
    this.files = javac.getStandardFileManager(null, null, null);
  }

  /** The compiler of the running JDK; empty on a run-time image without one. */
  static Optional<MemoryCompiler> find() {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).map(MemoryCompiler::new);
  }

  /** Compiles and instantiates a kernel. */
  NeuronKernel compile(String className, String source, boolean vectorApi) {
    List<String> options =
        vectorApi
            ? List.of("-proc:none", "-classpath", classPath(), "--add-modules", "jdk.incubator.vector")
            : List.of("-proc:none", "-classpath", classPath());
    byte[] classFile = classFile(className, source, options);
    try {
      return (NeuronKernel) new Loader(className, classFile).loadClass(className).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("generated kernel " + className + " cannot be instantiated", e);
    }
  }

  private synchronized byte[] classFile(String className, String source, List<String> options) {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    Output output = new Output(files);
    if (!javac.getTask(null, output, messages, options, null, List.of(new Source(className, source))).call()) {
      throw new IllegalStateException("generated kernel " + className + " does not compile: " + messages.getDiagnostics() + "\n" + source);
    }
    return output.bytes.toByteArray();
  }

  /** Where the classes lie that generated kernels refer to. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> type : List.of(NeuronKernel.class, MemoryCompiler.class)) {
      CodeSource code = type.getProtectionDomain().getCodeSource();
      places.add(code == null ? System.getProperty("java.class.path") : path(code));
    }
    return places.stream().collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String path(CodeSource code) {
    try {
      return Path.of(code.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry " + code.getLocation() + " is no file", e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final String className;
    private final byte[] classFile;

    Loader(String className, byte[] classFile) {
      super(MemoryCompiler.class.getClassLoader());
      this.className = className;
      this.classFile = classFile;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.equals(className)) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
