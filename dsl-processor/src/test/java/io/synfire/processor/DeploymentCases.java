package io.synfire.processor;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.processor.CompileTimeDiagnosticsTest.Case;
import java.util.List;

/** Networks that do not fit on the chips they are deployed to. */
final class DeploymentCases {
  private static final String IN = "@Connect(from = \"input\", to = \"wide\") Connection c;";
  private static final String LOIHI = "@Deploy(backend = \"loihi\")";

  private DeploymentCases() {}

  static List<Case> all(String base) {
    return List.of(
        deployed(DiagnosticKind.CHIP_LIMIT,
            "wide: block wide[0:1] needs 5000 input axons, and a core has 4096; let fewer neurons project to it, or project sparsely: smaller blocks",
            LOIHI,
            base + "@Encode(coding = Values.class, shape = 5000) Encoder retina;\n@Neurons(size = 10, model = Leaky.class) NeuronGroup wide; // <-\n"
                + "@Connect(from = \"retina\", to = \"wide\") Connection c;"),
        deployed(DiagnosticKind.CHIP_LIMIT, "the network needs more chips than requested (1): at least 1", "@Deploy(backend = \"loihi\", chips = 1) // <-",
            base + "@Neurons(size = 4096, model = Leaky.class) NeuronGroup wide;\n@Lag(1) @Connect(from = \"wide\", to = \"wide\") Connection c;"),
        deployed(DiagnosticKind.BLOCK_SHAPE,
            "wide: the block shape 16 has 1 dimension, and wide has 2 (20x60); give a block shape with as many dimensions", LOIHI,
            base + "@BlockShape(16) // <-\n@Neurons(size = {20, 60}, model = Leaky.class) NeuronGroup wide;\n" + IN),
        deployed(DiagnosticKind.BLOCK_SHAPE,
            "wide: block wide[0:1200] needs 1200 compartments, and a core has 1024; take smaller blocks than 1200, or leave the block shape to Synfire", LOIHI,
            base + "@BlockShape(1200) // <-\n@Neurons(size = 2000, model = Leaky.class) NeuronGroup wide;\n" + IN),
        deployed(DiagnosticKind.CHIP_LIMIT, "no group is on the chip: 0 cores would be in use; take at least one group off the host", LOIHI + " // <-",
            base.replace("@Neurons", "@OnHost @Neurons")),
        deployed(DiagnosticKind.UNSUPPORTED_BY_BACKEND, "no backend with chips is named 'lohii'; there is loihi", "@Deploy(backend = \"lohii\") // <-", base),
        deployed(DiagnosticKind.BAD_DECLARATION, "a deployment needs at least one chip, was 0", "@Deploy(backend = \"loihi\", chips = 0) // <-", base),
        deployed(DiagnosticKind.BAD_DECLARATION, "e: @BlockShape is for fields with @Neurons; remove it", LOIHI,
            base + "@BlockShape(1) @Encode(coding = Values.class, shape = 4) Encoder e; // <-"),
        new Case(DiagnosticKind.BAD_DECLARATION, "Net: @Deploy is for classes with @AssemblyModel; add it, or remove @Deploy", "Net",
            LOIHI + " // <-\npublic class Net extends Network {}\n"));
  }

  private static Case deployed(DiagnosticKind kind, String message, String deploy, String fields) {
    return new Case(
        kind, message, "Net", deploy + "\n@AssemblyModel public class Net extends Network {\n" + fields + "\n  public Net() { NetWiring.wire(this); }\n}\n");
  }
}
