package io.synfire.model;

import org.junit.jupiter.api.Test;

class GradientTest {
  private static final double VOLTS = 4e-3;

  @Test
  void integrateAndFire() {
    new GradientCheck(ExampleModels.integrateAndFire(), 0.2, 0.4).assertAgreement();
  }

  @Test
  void lifWithHardReset() {
    new GradientCheck(ExampleModels.lif(), VOLTS, ExampleModels.strong()).assertAgreement();
  }

  @Test
  void lifWithSubtractiveReset() {
    new GradientCheck(ExampleModels.subtractive(), 0.2, 2).assertAgreement();
  }

  @Test
  void lifWithRefractoryPeriod() {
    new GradientCheck(ExampleModels.refractory(), VOLTS / 4, ExampleModels.strong()).assertAgreement();
  }

  @Test
  void currentBasedLif() {
    new GradientCheck(ExampleModels.cuba(), VOLTS, ExampleModels.strong()).assertAgreement();
  }

  @Test
  void clif() {
    new GradientCheck(ExampleModels.clif(), 0.2, 0.6).assertAgreement();
  }

  @Test
  void adaptiveLif() {
    new GradientCheck(ExampleModels.adaptive(), 0.2, 2).assertAgreement();
  }

  @Test
  void izhikevich() {
    new GradientCheck(ExampleModels.izhikevich(), 20e-3, 5e-9).assertAgreement();
  }

  @Test
  void adaptiveExponential() {
    new GradientCheck(ExampleModels.adex(), VOLTS, 2 * ExampleModels.strong()).assertAgreement();
  }

  @Test
  void gatingWithARateThatVaries() {
    new GradientCheck(ExampleModels.gated(), 0.2, 2).assertAgreement();
  }

  @Test
  void quadraticByRungeKutta() {
    new GradientCheck(ExampleModels.quadratic(), 0.2, 2).assertAgreement();
  }

  @Test
  void resetOneStepLateByTheSpikeOfTheStepBefore() {
    new GradientCheck(ExampleModels.lateReset(), 0.2, 1).assertAgreement();
  }

  @Test
  void detachedHardReset() {
    new GradientCheck(ExampleModels.lif(), VOLTS, ExampleModels.strong()).assertAgreementWhenDetached();
  }

  @Test
  void detachedSubtractiveReset() {
    new GradientCheck(ExampleModels.adaptive(), 0.2, 2).assertAgreementWhenDetached();
  }

  @Test
  void detachedResetWithRefractoryPeriod() {
    new GradientCheck(ExampleModels.refractory(), VOLTS / 4, ExampleModels.strong()).assertAgreementWhenDetached();
  }
}
