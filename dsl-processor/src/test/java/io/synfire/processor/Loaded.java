package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.dsl.Network;
import io.synfire.ir.NetworkDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Loads what was compiled. */
final class Loaded extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  private Loaded(Compilation compilation) {
    super(Loaded.class.getClassLoader());
    compilation.generatedFiles().stream().filter(f -> f.getKind() == JavaFileObject.Kind.CLASS).forEach(this::add);
  }

  /** The definition of a network class with a constructor without parameters. */
  static NetworkDefinition definition(Compilation compilation, String name) throws ReflectiveOperationException {
    return network(compilation, name).definition();
  }

  /** A network of a class with a constructor without parameters. */
  static Network network(Compilation compilation, String name) throws ReflectiveOperationException {
    assertThat(compilation.errors()).isEmpty();
    return (Network) new Loaded(compilation).loadClass(name).getConstructor().newInstance();
  }

  private void add(JavaFileObject file) {
    String path = file.toUri().getPath().replaceFirst(".*CLASS_OUTPUT/", "");
    try (InputStream in = file.openInputStream()) {
      classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }
}
