package io.synfire.library.check.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.Table;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private static JsonNode table(String text) {
    return Table.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void rowsAreOrderedByTheirSampleAndEmptyCellsAreMissingSpikes() {
    Measurements read = Measurements.of(table("""
        test_index,label,t_in0,t_in1,chip_t_out0,chip_t_out1
        7,1,0.5,0.25,1.5,
        2,0,1,2,,3
        """));
    assertThat(read.samples().keySet()).containsExactly(2, 7);
    assertThat(read.labels()).containsExactly(0, 1);
    assertThat(read.outputs()).isDeepEqualTo(new double[][] {{SpikeTime.NONE, 3}, {1.5, SpikeTime.NONE}});
    assertThat(read.samples().get(7).inputs()).containsExactly(0.5, 0.25);
    double[][] all = new double[8][1];
    all[2][0] = 20;
    all[7][0] = 70;
    assertThat(read.rows(all)).isDeepEqualTo(new double[][] {{20}, {70}});
  }

  @Test
  void aTableIsOneOfMeasurementsByItsColumnsAndOfANetworkByItsName() {
    assertThat(Measurements.isTable(table("test_index,label,t_in0,chip_t_out0\n"))).isTrue();
    assertThat(Measurements.isTable(table("test_index,label,t_in0\n"))).isFalse();
    assertThat(Measurements.isTable(table("x,y,label\n"))).isFalse();
    assertThat(Measurements.network(Path.of("open/hw_measured_yin_yang_W.csv"))).isEqualTo("yin_yang_W");
    assertThat(Measurements.network(Path.of("open/yin_yang_W.csv"))).isEmpty();
  }

  @Test
  void aRowThatIsCutOffIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Measurements.of(table("test_index,label,t_in0,chip_t_out0\n1,0,0.5\n")))
        .withMessage("a row has 3 cells, the header 4");
  }
}
