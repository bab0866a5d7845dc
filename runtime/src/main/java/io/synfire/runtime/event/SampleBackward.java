package io.synfire.runtime.event;

import io.synfire.coding.SpikeTimeDecoding;
import io.synfire.runtime.event.adjoint.EventGradients;
import io.synfire.runtime.event.adjoint.EventProp;
import io.synfire.runtime.event.simulation.Layout;
import io.synfire.runtime.event.simulation.Population;
import io.synfire.runtime.event.simulation.SpikeLog;
import io.synfire.runtime.lif.LinearNeuron;
import io.synfire.runtime.linear.Affine;
import io.synfire.runtime.plan.DecoderPlan;

/** Goes back through the latest window of a sample. */
final class SampleBackward {
  private final EventPlan plan;
  private final Layout layout;
  private final SampleRun sample;

  SampleBackward(EventPlan plan, Layout layout, SampleRun sample) {
    this.plan = plan;
    this.layout = layout;
    this.sample = sample;
  }

  /** Adds the derivatives of this sample to a sum. */
  void run(LossTimes loss, EventGradients sum) {
    double[] bySpike = new double[sample.simulation().log().size()];
    for (int d = 0; d < plan.decoders().size(); d++) {
      if (loss.of(d) != null && plan.decoders().get(d).decoding() instanceof SpikeTimeDecoding decoding) {
        addByTimes(plan.decoders().get(d).group(), decoding, loss.of(d)[sample.sample()], bySpike);
      }
    }
    EventProp back = new EventProp(layout, sample.simulation(), bySpike, sum);
    for (int at = sample.window().steps() - 1; at >= 0; at--) {
      back.rewind(sample.window().first() + at + 1);
      for (int d = 0; d < plan.decoders().size(); d++) {
        if (loss.of(d) != null && !(plan.decoders().get(d).decoding() instanceof SpikeTimeDecoding)) {
          addByValues(d, at, loss.of(d)[sample.sample()], back);
        }
      }
    }
    back.rewind();
  }

  private void addByTimes(int group, SpikeTimeDecoding decoding, float[] byAnswer, double[] bySpike) {
    double[][] first = {sample.firstSpikes(group)};
    double[] byTime = decoding.timeAdjoint(first, sample.decoding(group), new float[][] {byAnswer})[0];
    SpikeLog log = sample.simulation().log();
    boolean[] done = new boolean[byTime.length];
    for (int s = 0; s < log.size(); s++) {
      int neuron = log.neuron(s);
      if (log.population(s) == plan.population(group) && log.time(s) >= sample.window().first() && !done[neuron]) {
        done[neuron] = true;
        bySpike[s] += byTime[neuron] * plan.unit().dt().si();
      }
    }
  }

  private void addByValues(int index, int at, float[] byAnswer, EventProp back) {
    DecoderPlan decoder = plan.decoders().get(index);
    int offset = layout.offset(plan.population(decoder.group()));
    float[] byValue = new float[plan.groups().get(decoder.group()).model().neurons()];
    sample.trace(index).addAdjoint(at, new float[][] {byAnswer}, byValue);
    GroupVariable variable = plan.variable(decoder.group(), decoder.variable());
    for (int i = 0; i < byValue.length; i++) {
      if (byValue[i] != 0) {
        Population.Neurons neurons = layout.network().neurons(plan.population(decoder.group()));
        add(variable, neurons.neuron(i), offset + i, byValue[i], back);
      }
    }
  }

  private void add(GroupVariable variable, LinearNeuron neuron, int position, double derivative, EventProp back) {
    switch (variable) {
      case GroupVariable.Voltage v -> back.addByVoltage(position, derivative);
      case GroupVariable.Current c -> back.addByCurrent(position, c.index(), derivative);
      case GroupVariable.Derived d -> {
        Affine sum = neuron.derived().get(d.name());
        back.addByVoltage(position, derivative * sum.factor(neuron.membrane().variable()));
        for (int k = 0; k < neuron.currents().size(); k++) {
          back.addByCurrent(position, k, derivative * sum.factor(neuron.currents().get(k).variable()));
        }
      }
      case GroupVariable.Spike s -> throw new IllegalStateException("spikes of a step have no derivative");
      case GroupVariable.Refractory r -> { }
      case GroupVariable.Instantaneous i -> { }
    }
  }
}
