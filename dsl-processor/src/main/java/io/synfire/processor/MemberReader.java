package io.synfire.processor;

import com.palantir.javapoet.CodeBlock;
import io.synfire.coding.Decoding;
import io.synfire.coding.Encoding;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.EncoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.Shape;
import io.synfire.model.ModelVariable;
import io.synfire.passes.GroupProblems;
import io.synfire.passes.Variables;
import io.synfire.processor.Declared.DeclaredDecoding;
import io.synfire.processor.Declared.DeclaredEncoding;
import io.synfire.processor.Instances.Instance;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads encoders, groups and decoders. */
final class MemberReader {
  private final Instances instances;
  private final ModelReading models;
  private final Draft draft;

  MemberReader(Instances instances, ModelReading models, Draft draft) {
    this.instances = instances;
    this.models = models;
    this.draft = draft;
  }

  void encoder(Site site) {
    Instance encoding = instances.of(site, "coding", Encoding.class);
    int[] shape = site.integers("shape");
    Optional<Shape> given = shape.length == 0 ? Optional.empty() : Optional.of(Shape.of(shape));
    draft.members.add(new EncoderDefinition(site.name(), given, new DeclaredEncoding(encoding.code().toString())));
    draft.assign(site, CodeBlock.of("net.encoder($S, $L, $L)", site.name(), encoding.code(), shape(shape)));
  }

  void group(Site site) {
    ModelReading.GroupModel model = models.read(site, draft);
    int[] size = site.integers("size");
    List<String> trainable = site.strings("trainable");
    List<String> tags = site.strings("tags");
    CodeBlock.Builder initial = CodeBlock.builder();
    Map<String, List<Double>> values = initial(site, new GroupDefinition(site.name(), Shape.of(size), model.definition(), GroupOptions.NONE), initial);
    GroupOptions options = new GroupOptions(Map.of(), values, Set.copyOf(trainable), Set.copyOf(tags));
    draft.members.add(new GroupDefinition(site.name(), Shape.of(size), model.definition(), options));
    CodeBlock first = size.length == 1 ? CodeBlock.of("$L", size[0]) : shape(size);
    CodeBlock rest = CodeBlock.of("$L$L$L", initial.build(), call("trainable", trainable), call("tag", tags));
    draft.assign(site, CodeBlock.of("net.neurons($S, $L, $L)$L", site.name(), first, model.code(), rest));
  }

  private static Map<String, List<Double>> initial(Site site, GroupDefinition group, CodeBlock.Builder code) {
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (String text : site.strings("initial")) {
      WrittenAssignment written = WrittenAssignment.of(site, text, "variable", "v = -65 mV");
      GroupProblems.initialDimension(group, written.name(), List.of(written.value().quantity())).ifPresent(problem -> {
        throw new DiagnosticException(List.of(problem));
      });
      values.put(written.name(), List.of(written.value().si()));
      code.add(".initial(new $T($S), $L)", ModelVariable.class, written.name(), written.value().code());
    }
    return values;
  }

  private static CodeBlock call(String method, List<String> arguments) {
    return arguments.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".$L($L)", method, strings(arguments));
  }

  void decoder(Site site) {
    Instance decoding = instances.of(site, "coding", Decoding.class);
    String target = site.string("target");
    Optional<String> given = target.isEmpty() ? Optional.empty() : Optional.of(new Bundles(draft).output(site.name(), target));
    String variable = instances.read(site, decoding).orElseGet(() -> someVariable(given));
    draft.members.add(new DecoderDefinition(site.name(), given, new DeclaredDecoding(decoding.code().toString(), variable)));
    draft.assign(site, CodeBlock.of("net.decoder($S, $L, $L)", site.name(), draft.memberCode(target), decoding.code()));
  }

  private String someVariable(Optional<String> target) {
    return target.flatMap(draft::member).flatMap(m -> Variables.of(m).keySet().stream().findFirst()).orElse(Variables.SPIKE);
  }

  private static CodeBlock shape(int[] dimensions) {
    return CodeBlock.of("$T.of($L)", Shape.class, Arrays.stream(dimensions).mapToObj(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static CodeBlock strings(List<String> values) {
    return values.stream().map(v -> CodeBlock.of("$S", v)).collect(CodeBlock.joining(", "));
  }
}
