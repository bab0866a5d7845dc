package io.synfire.library.experiments;

import io.synfire.library.decoders.FinalVoltage;
import io.synfire.learning.ExactGradient;
import io.synfire.library.decoders.FirstSpike;
import io.synfire.library.decoders.FirstSpikeTimes;
import io.synfire.library.decoders.MaxVoltage;
import io.synfire.library.decoders.SpikeCounts;
import io.synfire.library.decoders.SpikeRate;
import io.synfire.library.decoders.TimeWeightedCounts;
import io.synfire.library.encoders.Bernoulli;
import io.synfire.library.encoders.ConstantCurrent;
import io.synfire.library.encoders.EventLists;
import io.synfire.library.encoders.Latency;
import io.synfire.library.encoders.Poisson;
import io.synfire.library.encoders.Ramp;
import io.synfire.library.encoders.RegularSpikes;
import io.synfire.library.encoders.RelativeLatency;
import io.synfire.library.encoders.SpikeTimes;
import io.synfire.library.encoders.SpikeTrains;
import io.synfire.library.encoders.TimeSeries;
import io.synfire.library.losses.CrossEntropy;
import io.synfire.library.losses.MeanSquaredError;
import io.synfire.library.losses.NormalizedCrossEntropy;
import io.synfire.library.losses.ShiftInvariantError;
import io.synfire.library.losses.SpikeCountPenalty;
import io.synfire.library.optimizers.Adam;
import io.synfire.library.optimizers.AdamW;
import io.synfire.library.optimizers.CosineAnnealing;
import io.synfire.library.optimizers.ExponentialDecay;
import io.synfire.library.optimizers.RmsProp;
import io.synfire.library.optimizers.Sgd;
import io.synfire.library.optimizers.StepDecay;
import io.synfire.library.plasticity.Hebbian;
import io.synfire.library.plasticity.Pes;
import io.synfire.library.plasticity.RewardModulatedStdp;
import io.synfire.library.plasticity.Stdp;
import io.synfire.library.plasticity.TraceStdp;
import io.synfire.library.surrogates.Arctan;
import io.synfire.library.surrogates.FastSigmoid;
import io.synfire.library.surrogates.Gaussian;
import io.synfire.library.surrogates.Rectangular;
import io.synfire.library.surrogates.Sigmoid;
import io.synfire.library.surrogates.Stbp;
import io.synfire.library.surrogates.Stca;
import io.synfire.library.surrogates.Triangular;
import io.synfire.plasticity.TraceRule;
import io.synfire.runtime.persistence.PersistentTypes;
import java.util.List;

/** The records of the library that checkpoints may contain. */
public final class LibraryTypes implements PersistentTypes {

  @Override
  public List<Class<? extends Record>> types() {
    return List.of(
        FinalVoltage.class, FirstSpike.class, FirstSpikeTimes.class, MaxVoltage.class, SpikeCounts.class, SpikeRate.class, TimeWeightedCounts.class,
        Bernoulli.class, ConstantCurrent.class, EventLists.class, Latency.class, Poisson.class, Ramp.class, RegularSpikes.class,
        RelativeLatency.class,
        SpikeTimes.class, SpikeTrains.class, TimeSeries.class,
        CrossEntropy.class, MeanSquaredError.class, NormalizedCrossEntropy.class, ShiftInvariantError.class, SpikeCountPenalty.class,
        Adam.class, AdamW.class, RmsProp.class, Sgd.class, CosineAnnealing.class, ExponentialDecay.class, StepDecay.class,
        Arctan.class, FastSigmoid.class, Gaussian.class, Rectangular.class, Sigmoid.class, Stbp.class, Stca.class, Triangular.class,
        TraceStdp.class, Hebbian.class, Stdp.class, RewardModulatedStdp.class, Pes.class, TraceRule.class, ExactGradient.class);
  }
}
