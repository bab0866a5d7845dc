package io.synfire.library.check.firstspike;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.check.Verdict.Status;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void timesAgreeWithinTheToleranceAndWhereNoneSpikes() {
    Agreement agreement = new Agreement();
    agreement.times("t", new double[] {1, SpikeTime.NONE, 20.001}, new double[] {1.00005, Double.NaN, 20}, 1e-4);
    assertThat(agreement.verdict().status()).isEqualTo(Status.PASS);
    assertThat(agreement.verdict().maxError()).isBetween(0.00099, 0.00101);
    assertThat(agreement.verdict().detail()).isEqualTo("compared t");
  }

  @Test
  void aSpikeTooManyOrTooFewIsAFault() {
    Agreement agreement = new Agreement();
    agreement.times("t", new double[] {SpikeTime.NONE, 3}, new double[] {2, Double.NaN}, 1);
    assertThat(agreement.verdict().detail()).startsWith("t[0]: no spike, recorded is one at 2.0; t[1]: a spike at 3.0, recorded is none (compared t)");
  }

  @Test
  void smallNumbersAgreeWithinAHundredthOfTheLargest() {
    Agreement close = new Agreement();
    close.numbers("g", new double[] {1.005e-3, 0}, new double[] {1e-3, Double.NaN}, 1e-4);
    assertThat(close.verdict().status()).isEqualTo(Status.PASS);
    Agreement far = new Agreement();
    far.numbers("g", new double[] {1.02e-3}, new double[] {1e-3}, 1e-4);
    assertThat(far.verdict().status()).isEqualTo(Status.FAIL);
  }

  @Test
  void whatIsNoNumberNeverAgrees() {
    Agreement agreement = new Agreement();
    agreement.numbers("g", new double[] {Double.NaN, 1}, new double[] {Double.NaN, 1}, 1e-4);
    agreement.number("x", Double.NaN, 1, 1);
    assertThat(agreement.verdict().status()).isEqualTo(Status.FAIL);
    assertThat(agreement.verdict().maxError()).isNaN();
  }

  @Test
  void otherShapesAreFaultsAndOnlyTheFirstAreTold() {
    Agreement agreement = new Agreement();
    agreement.numbers("g", new double[2][3], new double[2][4], 1);
    agreement.times("t", new double[9], new double[8], 1);
    for (int i = 0; i < 6; i++) {
      agreement.equal("class[" + i + "]", 1, 2);
    }
    Verdict verdict = agreement.verdict();
    assertThat(verdict.detail()).startsWith("g[0]: has length 3, recorded is 4").contains("t: has length 9, recorded is 8; class[0]: 1, recorded is 2")
        .contains("and 4 more (compared g, t, class)");
  }

  @Test
  void statisticsAreNoErrors() {
    Agreement agreement = new Agreement();
    agreement.statistic("mean", 3, 4, 1);
    assertThat(agreement.verdict().maxError()).isZero();
    agreement.statistic("mean", 3, 4, 0.5);
    assertThat(agreement.verdict().status()).isEqualTo(Status.FAIL);
  }
}
