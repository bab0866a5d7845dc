package io.synfire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.passes.NetworkCheck;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds after any sequence of edits. */
class RandomEditsTest {
  private static final int SEQUENCES = 200;
  private static final int STEPS = 16;

  /** Faults that an edit must never bring about; a user may well delete all that an input port listens to. */
  private static final Set<DiagnosticKind> NEVER = EnumSet.of(
      DiagnosticKind.UNKNOWN_NAME, DiagnosticKind.DUPLICATE_NAME, DiagnosticKind.SHAPE_MISMATCH, DiagnosticKind.BAD_WEIGHTS,
      DiagnosticKind.DECODER_WITHOUT_TARGET, DiagnosticKind.UNKNOWN_VARIABLE);

  @Test
  void theDefinitionStaysValid() {
    int refused = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      for (int i = 0; i < STEPS; i++) {
        edits.step(i);
      }
      refused += edits.refused();
      NetworkDefinition definition = edits.net().definition();
      assertThat(NetworkCheck.check(definition).stream().filter(d -> NEVER.contains(d.kind())).map(Diagnostic::text)).as("seed " + seed).isEmpty();
      requireBothEnds(definition, seed);
    }
    assertThat(refused).as("most edits are made").isLessThan(SEQUENCES * STEPS / 3);
  }

  private static void requireBothEnds(NetworkDefinition definition, int seed) {
    List<String> ids = new ArrayList<>(definition.members().stream().map(MemberDefinition::id).toList());
    for (ConnectionDefinition c : definition.connections()) {
      assertThat(ids).as("seed " + seed + ", " + c.id()).contains(c.source().member(), c.target().member());
    }
    definition.members(MemberDefinition.ContainerDefinition.class).forEach(c -> assertThat(ids).as("seed " + seed + ", " + c.id()).containsAll(c.members()));
    definition.monitors().forEach(m -> assertThat(ids).as("seed " + seed + ", " + m.id()).contains(m.target()));
    ids.addAll(definition.connections().stream().map(ConnectionDefinition::id).toList());
    definition.learners().forEach(l -> assertThat(ids).as("seed " + seed + ", " + l.id()).containsAll(l.trainable()));
  }

  @Test
  void theSameEditsGiveEqualNetworks() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      assertThat(RandomEdits.after(seed, STEPS).definition()).as("seed " + seed).isEqualTo(RandomEdits.after(seed, STEPS).definition());
    }
  }

  @Test
  void aRefusedEditChangesNothing() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      for (int i = 0; i < STEPS; i++) {
        NetworkDefinition before = edits.net().definition();
        int refused = edits.refused();
        edits.step(i);
        if (edits.refused() > refused) {
          assertThat(edits.net().definition()).as("seed " + seed + ", step " + i).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void hiddenPartsAreAbsentAndComeBackUnchanged() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Network net = RandomEdits.after(seed, STEPS);
      NetworkDefinition before = net.definition();
      for (Member member : net.content.parts(Member.class)) {
        if (!member.isHidden()) {
          Set<String> inside = new HashSet<>(Tree.of(member).stream().map(p -> Paths.within(net, p)).toList());
          member.assemblyHide();
          NetworkDefinition hidden = net.definition();
          assertThat(hidden.members()).as("seed " + seed).extracting(MemberDefinition::id).doesNotContainAnyElementsOf(inside);
          assertThat(hidden.connections()).as("seed " + seed).noneMatch(c -> inside.contains(c.source().member()) || inside.contains(c.target().member()));
          member.assemblyShow();
          assertThat(net.definition()).as("seed " + seed).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void copyThenDeleteIsTheIdentity() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Network net = RandomEdits.after(seed, STEPS);
      NetworkDefinition before = net.definition();
      for (Member member : net.content.parts(Member.class)) {
        net.copyAssembly("copy", member);
        net.delAssembly("copy");
        assertThat(net.definition()).as("seed " + seed).isEqualTo(before);
      }
    }
  }

  @Test
  void replacingBackIsTheIdentity() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Network net = RandomEdits.after(seed, STEPS);
      NetworkDefinition before = net.definition();
      for (NeuronGroup group : net.content.parts(NeuronGroup.class)) {
        if (group.owners().size() == 1) {
          NeuronGroup other = new NeuronGroup(group.shape(), group.model());
          net.replaceAssembly(group, other);
          net.replaceAssembly(other, group);
          assertThat(net.definition()).as("seed " + seed).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void aCopyOfTheWholeIsEqualButForTheNetworkItself() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Network net = RandomEdits.after(seed, STEPS);
      Network host = new Network("host");
      host.copyAssembly("sub", net);
      int size = net.definition().members().size();
      assertThat(host.definition().members()).as("seed " + seed).hasSize(size + 1);
      assertThat(host.definition().connections()).as("seed " + seed).hasSameSizeAs(net.definition().connections());
    }
  }
}
