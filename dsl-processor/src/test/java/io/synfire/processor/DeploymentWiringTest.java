package io.synfire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.synfire.dsl.Network;
import io.synfire.ir.Deployment;
import io.synfire.ir.Deployment.Allocation;
import io.synfire.ir.Deployment.Overflow;
import io.synfire.ir.Shape;
import org.junit.jupiter.api.Test;

class DeploymentWiringTest {
  private static final String PART =
      """
      @AssemblyModel public class Column extends Network {
        @BlockShape({2, 3}) @Neurons(size = {4, 6}, model = Leaky.class) NeuronGroup exc;
        @OnHost @Neurons(size = 3, model = Leaky.class) NeuronGroup inh;
        @Connect(from = "exc", to = "inh") Connection forth;
        @Lag(1) @Connect(from = "inh", to = "exc") Connection back;
        public Column() { ColumnWiring.wire(this); }
      }
      """;
  private static final String WHOLE =
      """
      @Deploy(backend = "loihi", chips = 3, allocation = io.synfire.ir.Deployment.Allocation.ROUND_ROBIN, overflow = io.synfire.ir.Deployment.Overflow.FAIL)
      @AssemblyModel public class Area extends Network {
        @Encode(coding = Values.class, shape = 4) Encoder input;
        @Part Column first;
        @BlockShape(5) @Neurons(size = 10, model = Leaky.class) NeuronGroup out;
        @Connect(from = "input", to = "first.exc") Connection in;
        @Connect(from = "first.inh", to = "out") Connection on;
        public Area() { AreaWiring.wire(this); }
      }
      """;

  @Test
  void theLayoutOfTheAnnotationsIsThatOfTheNetwork() throws ReflectiveOperationException {
    Compilation compilation = Compiled.compile(Compiled.file("Column", PART), Compiled.file("Area", WHOLE));

    Deployment column = Deployment.DEFAULT.withBlockShape("exc", Shape.of(2, 3)).withOnHost("inh");
    assertThat(network(compilation, "net.Column").deployment()).isEqualTo(column);
    assertThat(network(compilation, "net.Area").deployment())
        .isEqualTo(
            Deployment.DEFAULT.withChips(3).withAllocation(Allocation.ROUND_ROBIN).withOverflow(Overflow.FAIL).withBlockShape("first.exc", Shape.of(2, 3))
                .withBlockShape("out", Shape.of(5)).withOnHost("first.inh"));
  }

  @Test
  void aSubclassHasTheLayoutOfItsSuperclass() throws ReflectiveOperationException {
    String more = "@AssemblyModel public class More extends Area {\n@OnHost @Neurons(size = 2, model = Leaky.class) NeuronGroup late;\n"
        + "@Connect(from = \"out\", to = \"late\") Connection more;\npublic More() { MoreWiring.wire(this); }\n}\n";

    Compilation compilation = Compiled.compile(Compiled.file("Column", PART), Compiled.file("Area", WHOLE), Compiled.file("More", more));

    assertThat(network(compilation, "net.More").deployment()).isEqualTo(network(compilation, "net.Area").deployment().withOnHost("late"));
  }

  @Test
  void withoutAnnotationsNothingIsSaid() throws ReflectiveOperationException {
    Compilation compilation =
        Compiled.compile(
            Compiled.network("@Encode(coding = Values.class, shape = 4) Encoder input;\n@Neurons(size = 2, model = Leaky.class) NeuronGroup g;\n"
                + "@Connect(from = \"input\", to = \"g\") Connection c;"));

    assertThat(network(compilation, "net.Net").deployment()).isEqualTo(Deployment.DEFAULT);
  }

  private static Network network(Compilation compilation, String name) throws ReflectiveOperationException {
    return Loaded.network(compilation, name);
  }
}
