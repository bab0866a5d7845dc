package io.synfire.runtime.loihi.recognition;

import io.synfire.model.Coefficient;
import io.synfire.runtime.loihi.recognition.IntegrateAndFire.Current;
import io.synfire.runtime.loihi.recognition.NeuronForm.CurrentForm;
import io.synfire.runtime.parameters.GroupCoefficients;
import io.synfire.runtime.plan.GroupModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Recognises groups of integrate-and-fire neurons. */
public final class Recognizer {
  private Recognizer() {}

  /**
   * The integrate-and-fire neurons that a group is.
   *
   * @param group the group
   * @param coefficients the values of its model's coefficients
   * @return empty where a neuron of the group does anything else
   */
  public static Optional<IntegrateAndFire> recognize(GroupModel group, GroupCoefficients coefficients) {
    boolean alike = Arrays.stream(coefficients.perNeuron()).allMatch(row -> row == null);
    int distinct = alike ? 1 : group.neurons();
    List<NeuronForm> forms = new ArrayList<>();
    for (int i = 0; i < distinct; i++) {
      Optional<NeuronForm> form = NeuronForm.of(group.program(), at(group, coefficients, i));
      if (form.isEmpty()) {
        return Optional.empty();
      }
      forms.add(form.get());
    }
    return Optional.of(joined(alike ? Collections.nCopies(group.neurons(), forms.getFirst()) : forms));
  }

  private static Map<String, Double> at(GroupModel group, GroupCoefficients coefficients, int neuron) {
    List<Coefficient> names = group.program().coefficients();
    Map<String, Double> values = new HashMap<>();
    for (int c = 0; c < names.size(); c++) {
      float[] row = coefficients.perNeuron()[c];
      values.put(names.get(c).name(), (double) (row == null ? coefficients.uniform()[c] : row[neuron]));
    }
    return values;
  }

  private static IntegrateAndFire joined(List<NeuronForm> forms) {
    NeuronForm first = forms.getFirst();
    List<Current> currents = new ArrayList<>();
    for (int k = 0; k < first.currents().size(); k++) {
      currents.add(current(forms, k));
    }
    if (currents.isEmpty() || forms.stream().anyMatch(f -> Arrays.stream(f.direct()).anyMatch(d -> d != 0))) {
      double[][] gain = IntStream.range(0, first.direct().length).mapToObj(p -> each(forms, f -> f.direct()[p])).toArray(double[][]::new);
      currents.add(new Current(Optional.empty(), new double[forms.size()], gain, new double[forms.size()]));
    }
    int[] held = forms.stream().mapToInt(NeuronForm::held).toArray();
    return new IntegrateAndFire(
        first.voltage(), currents, each(forms, NeuronForm::leak), each(forms, NeuronForm::bias), each(forms, NeuronForm::threshold),
        each(forms, NeuronForm::reset), held);
  }

  private static Current current(List<NeuronForm> forms, int index) {
    CurrentForm first = forms.getFirst().currents().get(index);
    double[][] gain =
        IntStream.range(0, first.gain().length).mapToObj(p -> each(forms, f -> f.currents().get(index).gain()[p])).toArray(double[][]::new);
    double[] retained = each(forms, f -> f.currents().get(index).retained());
    return new Current(Optional.of(first.variable()), retained, gain, each(forms, f -> f.currents().get(index).unit()));
  }

  private static double[] each(List<NeuronForm> forms, ToDoubleFunction<NeuronForm> value) {
    return forms.stream().mapToDouble(value).toArray();
  }
}
