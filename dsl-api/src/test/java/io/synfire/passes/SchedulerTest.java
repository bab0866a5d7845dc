package io.synfire.passes;

import static io.synfire.passes.Drawing.explicit;
import static io.synfire.passes.Drawing.lag;
import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.Delay;
import io.synfire.ir.LagPolicy;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.WeightMatrix;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.passes.Schedule.Phase;
import io.synfire.units.Time;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {

  private static Scheduler.Result schedule(Drawing drawing, int minimumLag) {
    return Scheduler.schedule(drawing.network(), new Scheduler.Options(ms(0.5), minimumLag));
  }

  private static List<String> lags(Drawing drawing, int minimumLag) {
    return schedule(drawing, minimumLag).schedule().arrivals().stream().map(a -> a.connection() + " " + a.lag() + " " + a.reason()).toList();
  }

  private static List<String> texts(Drawing drawing) {
    return schedule(drawing, 0).diagnostics().stream().map(Diagnostic::text).toList();
  }

  private static List<String> order(Drawing drawing) {
    return schedule(drawing, 0).schedule().entries().stream().filter(e -> e.phase() == Phase.INTEGRATE).map(Schedule.Entry::node).toList();
  }

  private static Drawing loop(LagPolicy policy) {
    return new Drawing(policy).encoder("in", 2).group("a", 2).group("b", 2).connect("e", "in", "a").connect("ab", "a", "b").connect("ba", "b", "a");
  }

  /** As on a backend in continuous time. */
  private static Scheduler.Result exact(Drawing drawing) {
    return Scheduler.schedule(drawing.network(), new Scheduler.Options(ms(0.5), 0, true));
  }

  @Test
  void exactDelaysAreNotRoundedAndBreakCyclesHoweverShort() {
    Drawing net = explicit().encoder("in", 2).group("a", 2).connect("e", "in", "a").connect("aa", "a", "a", Drawing.delay(new Delay.Same(ms(0.1))));
    assertThat(texts(net)).hasSize(2);
    assertThat(exact(net).diagnostics()).isEmpty();
    assertThat(exact(net).schedule().arrivals().get(1).lag()).isZero();
    Drawing each = explicit().encoder("in", 2).group("a", 2).connect("e", "in", "a");
    each.connect("aa", "a", "a", Drawing.delay(new Delay.PerSynapse(WeightMatrix.of(new float[][] {{0.0001f, 0.0002f}, {0.0001f, 0}}))));
    assertThat(exact(each).diagnostics()).singleElement().satisfies(d -> assertThat(d.text()).contains("closes within one step"));
    Drawing late = explicit().encoder("in", 2).group("a", 2).connect("e", "in", "a", Drawing.delay(new Delay.Same(ms(1e9))));
    assertThat(exact(late).diagnostics()).singleElement().satisfies(d -> assertThat(d.text()).contains("check its unit"));
  }

  @Test
  void feedForwardSignalsArriveInTheSameStep() {
    Drawing net = explicit().encoder("in", 2).group("b", 2).group("a", 2).connect("ab", "a", "b").connect("e", "in", "a");
    assertThat(order(net)).containsExactly("a", "b");
    assertThat(lags(net, 0)).containsExactly("ab 0 DEFAULT", "e 0 DEFAULT");
  }

  @Test
  void freeGroupsStayInOrderOfDeclaration() {
    Drawing net = explicit().encoder("in", 2).group("d", 2).group("c", 2).group("b", 2).group("a", 2);
    net.connect("ad", "a", "d").connect("1", "in", "c").connect("2", "in", "b").connect("3", "in", "a");
    assertThat(order(net)).containsExactly("c", "b", "a", "d");
  }

  @Test
  void aLoopWithoutALagPrintsItsPath() {
    String text = "[unlagged-cycle] ba: a -> ab -> b -> ba -> a closes within one step\n"
        + "  a lag on ab or ba breaks it: add .lag(1) or @Lag(1), or choose the lag policy AUTO";
    assertThat(texts(loop(LagPolicy.EXPLICIT))).containsExactly(text);
    assertThat(NetworkCheck.check(loop(LagPolicy.EXPLICIT).network())).extracting(Diagnostic::text).containsExactly(text);
  }

  @Test
  void aSelfLoopWithoutALagPrintsItsPath() {
    Drawing net = explicit().encoder("in", 2).group("a", 2).connect("e", "in", "a").connect("aa", "a", "a");
    assertThat(texts(net)).containsExactly(
        "[unlagged-cycle] aa: a -> aa -> a closes within one step\n  a lag on aa breaks it: add .lag(1) or @Lag(1), or choose the lag policy AUTO");
  }

  @Test
  void theShortestOfSeveralPathsIsPrinted() {
    Drawing net = explicit().encoder("in", 2).group("a", 2).group("b", 2).group("c", 2).connect("e", "in", "a");
    net.connect("ab", "a", "b").connect("bc", "b", "c").connect("ac", "a", "c").connect("ca", "c", "a");
    assertThat(texts(net)).singleElement().asString().startsWith("[unlagged-cycle] ca: a -> ac -> c -> ca -> a closes");
  }

  @Test
  void separateCyclesAreReportedTogether() {
    Drawing net = loop(LagPolicy.EXPLICIT).connect("bb", "b", "b");
    assertThat(texts(net)).hasSize(2);
  }

  @Test
  void automaticLagsGoToTheEdgesThatCloseACycleInOrderOfDeclaration() {
    assertThat(lags(loop(LagPolicy.AUTO), 0)).containsExactly("e 0 DEFAULT", "ab 0 DEFAULT", "ba 1 AUTO");
    assertThat(texts(loop(LagPolicy.AUTO))).containsExactly("[auto-lag] ba: lag 1 added, as a -> ab -> b -> ba -> a would close within one step");
    assertThat(order(loop(LagPolicy.AUTO))).containsExactly("a", "b");
  }

  @Test
  void automaticLagsGiveWayToDeclaredOnes() {
    Drawing net = new Drawing(LagPolicy.AUTO).encoder("in", 2).group("a", 2).group("b", 2).connect("e", "in", "a");
    net.connect("ab", "a", "b").connect("ba", "b", "a", lag(0));
    assertThat(lags(net, 0)).containsExactly("e 0 DEFAULT", "ab 1 AUTO", "ba 0 DECLARED");
    assertThat(order(net)).containsExactly("b", "a");
    assertThat(NetworkCheck.check(net.network())).isEmpty();
  }

  @Test
  void declaredLagsOfZeroStayWrongUnderAuto() {
    Drawing net = new Drawing(LagPolicy.AUTO).encoder("in", 2).group("a", 2).connect("e", "in", "a").connect("aa", "a", "a", lag(0));
    assertThat(texts(net)).singleElement().asString().startsWith("[unlagged-cycle] aa");
  }

  @Test
  void theSynchronousPolicyLagsEverything() {
    assertThat(lags(loop(LagPolicy.SYNCHRONOUS), 0)).containsExactly("e 1 SYNCHRONOUS", "ab 1 SYNCHRONOUS", "ba 1 SYNCHRONOUS");
  }

  @Test
  void aDeclaredLagOpensACycle() {
    Drawing net = explicit().encoder("in", 2).group("a", 2).connect("e", "in", "a").connect("aa", "a", "a", lag(2));
    assertThat(lags(net, 0)).containsExactly("e 0 DEFAULT", "aa 2 DECLARED");
    assertThat(texts(net)).isEmpty();
  }

  @Test
  void aDelayOfAStepOpensACycleAndAShorterOneDoesNot() {
    Drawing net = explicit().encoder("in", 2).group("a", 2).connect("e", "in", "a");
    assertThat(texts(net.connect("aa", "a", "a", Drawing.delay(new Delay.Same(ms(1)))))).isEmpty();
    assertThat(texts(net.connect("aa2", "a", "a", Drawing.delay(new Delay.Same(ms(0.1))))))
        .anyMatch(t -> t.startsWith("[unlagged-cycle] aa2"))
        .contains("[delay-rounded] aa2: a delay of 100 us is no multiple of the time step 500 us and is rounded to 0 steps, 0 s");
  }

  @Test
  void theBackendsSmallestHopIsAppliedBetweenGroupsOnly() {
    assertThat(lags(loop(LagPolicy.EXPLICIT), 1)).containsExactly("e 0 DEFAULT", "ab 1 BACKEND", "ba 1 BACKEND");
  }

  @Test
  void delaysAreCountedInSteps() {
    Drawing net = explicit().encoder("in", 2).group("a", 1);
    net.connect("same", "in", "a", Drawing.delay(new Delay.Same(ms(1.5))));
    net.connect("each", "in", "a", Drawing.delay(new Delay.PerSynapse(WeightMatrix.of(new float[][] {{0.001f}, {0.0007f}}))));
    List<Arrival> arrivals = schedule(net, 0).schedule().arrivals();
    assertThat(arrivals.get(0).delaySteps()).isEqualTo(new Schedule.DelaySteps(3, null));
    assertThat(arrivals.get(1).delaySteps().maximum()).isEqualTo(2);
    assertThat(arrivals.get(1).delaySteps().perSynapse()).isDeepEqualTo(new int[][] {{2}, {1}});
    assertThat(texts(net)).containsExactly("[delay-rounded] each: a delay of 700 us is no multiple of the time step 500 us and is rounded to 1 steps, 500 us");
  }

  @Test
  void aDelayTooLongToCountIsAnError() {
    Drawing net = explicit().encoder("in", 2).group("a", 1).connect("c", "in", "a", Drawing.delay(new Delay.Same(new Time(1e9))));
    assertThat(texts(net)).containsExactly("[bad-weights] c: a delay of 1E+9 s is more than 10000000 steps of 500 us; check its unit");
  }

  @Test
  void theTimeStepMustBePositive() {
    assertThatThrownBy(() -> new Scheduler.Options(ms(0), 0)).hasMessage("the time step dt must be positive, was 0 s");
    assertThatThrownBy(() -> new Scheduler.Options(ms(1), -1)).hasMessageContaining("0 or more");
  }

  @Test
  void theScheduleIsPrintedAsATable() {
    Drawing net = loop(LagPolicy.AUTO).decoder("out", "b", "spike").monitor("m", "a", "v").learner("l");
    net.connect("late", "in", "b", c -> Drawing.delay(new Delay.Same(ms(1))).apply(lag(2).apply(c)));
    assertThat(ScheduleTable.print(schedule(net, 0).schedule()))
        .isEqualTo(
            """
            phase      node  reads                        writes                                       lag
            encode     in    -                            in.output
            deliver    e     in.output                    a.i_syn                                      0
            deliver    ba    b.spike                      a.i_syn                                      1 (auto)
            integrate  a     a.i_syn                      a.v, a.spike
            deliver    ab    a.spike                      b.i_syn                                      0
            deliver    late  in.output                    b.i_syn                                      2 (declared) + 2 delay
            integrate  b     b.i_syn                      b.v, b.spike
            learn      l     in.output, a.spike, b.spike  e.weight, ab.weight, ba.weight, late.weight
            record     out   b.spike                      -
            record     m     a.v                          -
            """);
  }

  @Test
  void aNetworkIsPrintedAsATree() {
    Drawing net = loop(LagPolicy.AUTO).decoder("out", "b", "spike").monitor("m", "a", "v", 1).learner("l", "ab");
    net.member(new ContainerDefinition("box", List.of("box.c"))).group("box.c", 4);
    assertThat(NetworkTree.print(net.network()))
        .isEqualTo(
            """
            Net, lag policy AUTO
              in   encoder        2     Values[]
              a    neurons        2     Leaky: tau = 20 ms
              b    neurons        2     Leaky: tau = 20 ms
              out  decoder              reads b, Last[variable=spike]
              box  assembly             1 members
                c  neurons        4     Leaky: tau = 20 ms
              e    connection     full  in -> a, lag by policy, 4 parameters
              ab   connection     full  a -> b, lag by policy, 4 parameters
              ba   connection     full  b -> a, lag by policy, 4 parameters
              m    state monitor        a.v, 1 neurons
              l    learner              Rule[] on ab
            """);
  }
}
