package io.synfire.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes the body of one kernel method: declarations, then its loops one after the other. */
final class MethodBody {
  /** Names that the forms use for themselves. */
  private static final List<String> RESERVED = List.of("b", "n", "from", "to", "bound", "work", "SPECIES", "LANES");

  private final List<StepLoop> loops;
  private final Function<SymbolNames, Form> forms;
  private final SymbolNames names = new SymbolNames(RESERVED);
  private final CodeBlock.Builder code = CodeBlock.builder();

  MethodBody(List<StepLoop> loops, Function<SymbolNames, Form> forms) {
    this.loops = loops;
    this.forms = forms;
  }

  CodeBlock code(String method) {
    Form form = forms.apply(names);
    declareArrays();
    Map<String, Integer> uniform = new LinkedHashMap<>();
    loops.forEach(loop -> uniform.putAll(loop.uniform()));
    uniform.forEach((symbol, slot) -> code.add(form.uniform(names.of(symbol), slot)));
    code.add(form.begin());
    loops.forEach(this::addLoop);
    return code.add(form.end(method)).build();
  }

  private void declareArrays() {
    Set<Slot> slots = new LinkedHashSet<>();
    loops.forEach(loop -> slots.addAll(loop.loads().values()));
    loops.forEach(loop -> loop.stores().forEach(s -> slots.add(s.slot())));
    long work = slots.stream().filter(s -> s.group() == Slot.Group.WORK).count();
    if (work > 0) {
      code.add("final $T work = b.work($L);\n", ArrayTypeName.of(ArrayTypeName.of(TypeName.FLOAT)), work);
    }
    slots.forEach(slot -> code.add("final $T $L = $L;\n", ArrayTypeName.of(TypeName.FLOAT), names.array(slot), slot.path()));
  }

  private void addLoop(StepLoop loop) {
    Form form = forms.apply(names);
    code.beginControlFlow("$L", form.loop());
    loop.loads().forEach((symbol, slot) -> code.add(form.load(names.of(symbol), names.array(slot))));
    loop.statements().forEach(s -> code.add(form.assign(s)));
    loop.stores().forEach(s -> code.add(store(form, s)));
    code.endControlFlow();
    loop.calls().forEach(c -> code.add(form.call(c.function(), names.array(c.array()))));
  }

  private CodeBlock store(Form form, StepLoop.Store store) {
    String array = names.array(store.slot());
    return store.symbol().isEmpty() ? form.clear(array) : form.store(array, names.of(store.symbol()), store.mode());
  }
}
