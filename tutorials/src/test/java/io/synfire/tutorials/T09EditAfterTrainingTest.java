package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.library.networks.ExampleNet;
import org.junit.jupiter.api.Test;

class T09EditAfterTrainingTest {

  @Test
  void whatFitsKeepsItsWeights() {
    T09EditAfterTraining.Result result = T09EditAfterTraining.run();

    assertThat(result.kept().get("trained")).containsExactly("connection1", "connection2");
    assertThat(result.kept().get("copied")).containsExactly("connection1", "connection2", "twin.connection1", "twin.connection2");
    assertThat(result.kept().get("replaced")).containsExactly("connection1", "connection2");
    assertThat(result.kept().get("hidden")).isEmpty();
    assertThat(result.kept().get("shown")).containsExactly("connection1", "connection2");
    assertThat(result.kept().get("widened")).containsExactly("connection1");
  }

  @Test
  void whatDoesNotFitIsRefusedWithBothShapes() {
    assertThat(T09EditAfterTraining.run().refusal()).contains("connection2", "40x10", "40x12", "Weights.REINITIALISE");
  }

  @Test
  void anUntrainedNetworkHasNoneOfThem() {
    assertThat(T09EditAfterTraining.keeping(new ExampleNet(64, 40, 10), T09EditAfterTraining.weights(T09EditAfterTraining.trained()))).isEmpty();
  }
}
