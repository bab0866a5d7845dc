package io.synfire.codegen;

import com.google.common.base.CaseFormat;
import com.palantir.javapoet.NameAllocator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Java names for the symbols and arrays of one method: camel case, distinct, no keywords. */
final class SymbolNames {
  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> ofSymbol = new HashMap<>();
  private final Map<Slot, String> ofArray = new HashMap<>();

  SymbolNames(List<String> reserved) {
    reserved.forEach(names::newName);
  }

  /** The name of the local variable that holds a symbol's value. */
  String of(String symbol) {
    return ofSymbol.computeIfAbsent(symbol, s -> names.newName(camel(s)));
  }

  /** The name of the local variable that holds a symbol's value as a mask. */
  String mask(String symbol) {
    return ofSymbol.computeIfAbsent(symbol + "?", s -> names.newName(camel(symbol) + "Mask"));
  }

  /** The name of the local variable that holds an array. */
  String array(Slot slot) {
    return ofArray.computeIfAbsent(slot, s -> names.newName(camel(s.name()) + s.arraySuffix()));
  }

  private static String camel(String snake) {
    String camel = CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, snake);
    return camel.isEmpty() ? "underscore" : camel;
  }
}
