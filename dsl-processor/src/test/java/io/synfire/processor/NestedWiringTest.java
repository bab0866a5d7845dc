package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.ir.NetworkDefinition;
import org.junit.jupiter.api.Test;

class NestedWiringTest {

  @Test
  void nestedAssembliesAreNamedAfterTheirField() throws Exception {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Column", "@AssemblyModel public class Column extends Network {\n@Neurons(size = 2, model = Leaky.class) NeuronGroup exc;\n"
                + "@Lag(1) @Connect(from = \"exc\", to = \"exc\") Connection self;\npublic Column() { ColumnWiring.wire(this); }\n}\n"),
            Compiled.network("@Encode(coding = Values.class, shape = 4) Encoder input;\n@Part Column column;\n"
                + "@Connect(from = \"input\", to = \"column.exc.i_syn\") Connection c;\n@Learn(rule = Rule.class, parts = \"column.self\") Learner l;"));
    Golden.check(compilation, "net.NetWiring");
    NetworkDefinition network = Loaded.definition(compilation, "net.Net");
    assertThat(network.members()).extracting(m -> m.id()).containsExactlyInAnyOrder("input", "column", "column.exc");
    assertThat(network.connections()).extracting(c -> c.id()).containsExactlyInAnyOrder("column.self", "c");
  }

  @Test
  void theWiringOfANestedClassIsNamedAfterBoth() throws Exception {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Outer", "public class Outer {\n@AssemblyModel public static class Inner extends Network {\n"
                + "@Encode(coding = Values.class, shape = 4) Encoder input;\npublic Inner() { Outer_InnerWiring.wire(this); }\n}\n}\n"));
    assertThat(Loaded.definition(compilation, "net.Outer$Inner").members()).hasSize(1);
  }

  @Test
  void membersOfAnAnnotatedSuperclassCanBeNamed() throws Exception {
    Compilation compilation =
        Compiled.compile(
            Compiled.file("Base", "@AssemblyModel public class Base extends Network {\n@Encode(coding = Values.class, shape = 4) Encoder input;\n"
                + "public Base() { BaseWiring.wire(this); }\n}\n"),
            Compiled.file("Net", "@AssemblyModel public class Net extends Base {\n@Neurons(size = 2, model = Leaky.class) NeuronGroup g;\n"
                + "@Connect(from = \"input\", to = \"g\") Connection c;\npublic Net() { NetWiring.wire(this); }\n}\n"));
    assertThat(Loaded.definition(compilation, "net.Net").members()).extracting(m -> m.id()).containsExactly("input", "g");
  }
}
