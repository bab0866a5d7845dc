package io.synfire.processor;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.processor.CompileTimeDiagnosticsTest.Case;
import java.util.ArrayList;
import java.util.List;

/** Annotations that cannot be read: values that mean nothing, fields that cannot be assigned, objects that cannot be made. */
final class DeclarationCases {
  private static final String NO_SOURCE = "Net has no static field, and no static method without parameters, named '%s' that is not private";

  private final String base;

  private DeclarationCases(String base) {
    this.base = base;
  }

  static List<Case> all(String base) {
    DeclarationCases cases = new DeclarationCases(base);
    List<Case> all = new ArrayList<>(cases.connections());
    all.addAll(cases.groups());
    all.addAll(cases.objects());
    all.addAll(cases.fields());
    all.addAll(cases.assemblies());
    return all;
  }

  private Case bad(String message, String fields) {
    return of(DiagnosticKind.BAD_DECLARATION, message, fields);
  }

  private Case of(DiagnosticKind kind, String message, String fields) {
    return new Case(kind, message, "Net", "@AssemblyModel public class Net extends Network {\n" + base + fields + "\n  public Net() { NetWiring.wire(this); }\n}\n");
  }

  private Case connection(DiagnosticKind kind, String message, String members) {
    return of(kind, message, "@Connect(from = \"input\", to = \"layer1\", " + members + ") Connection c; // <-");
  }

  private List<Case> connections() {
    DiagnosticKind declaration = DiagnosticKind.BAD_DECLARATION;
    return List.of(
        connection(declaration, "c: density = 0.5 is for link = SPARSE; add that, or remove the density", "density = 0.5"),
        connection(declaration, "c: density = 0.5 is for link = SPARSE; add that, or remove the density", "link = Connect.Link.ONE_TO_ONE, density = 0.5"),
        connection(declaration, "c: the density of a sparse connection must be in (0, 1], was 0.0", "link = Connect.Link.SPARSE, density = 0"),
        connection(declaration, "c: the density of a sparse connection must be in (0, 1], was 2.0", "link = Connect.Link.SPARSE, density = 2"),
        connection(DiagnosticKind.UNIT_MISMATCH, "c: the delay 'soon' is no time; write one such as \"1.5 ms\"", "delay = \"soon\""),
        connection(DiagnosticKind.UNIT_MISMATCH, "c: the delay '3 mV' is no time; write one such as \"1.5 ms\"", "delay = \"3 mV\""),
        connection(DiagnosticKind.UNIT_MISMATCH, "c: the delay '3' is no time; write one such as \"1.5 ms\"", "delay = \"3\""),
        connection(declaration, "c: a delay must not be negative, was Time[si=-0.001]", "delay = \"-1 ms\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: 'synaptic' says no learnt delays; write synaptic(normal(0, 0.25), 0 ms, 10 ms)", "learnDelays = \"synaptic\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: 'axonal(gauss(0), 0 ms, 1 ms)' says no learnt delays", "learnDelays = \"axonal(gauss(0), 0 ms, 1 ms)\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: 'axonal(constant(0), 0, 1 mV)' says no learnt delays", "learnDelays = \"axonal(constant(0), 0, 1 mV)\""),
        connection(declaration, "c: learnt delays need limits with 0 <= minimum < maximum, were 0.002 s and 0.001 s",
            "learnDelays = \"dendritic(constant(0), 2 ms, 1 ms)\""),
        connection(declaration, "c: delay and learnDelays exclude each other; remove one",
            "delay = \"1 ms\", learnDelays = \"axonal(constant(0), 0 ms, 1 ms)\""),
        connection(DiagnosticKind.UNIT_MISMATCH, "c: 'nQ' is no unit; write one such as \"nA\"", "unit = \"nQ\""),
        connection(DiagnosticKind.UNIT_MISMATCH, "c: '1..2 nA' is no unit; write one such as \"nA\"", "unit = \"1..2 nA\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: 'gauss(0, 1)' says no weights; write normal(mean, deviation), uniform(minimum, maximum)", "weights = \"gauss(0, 1)\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: 'uniform(0, one)' says no weights; write normal(mean, deviation)", "weights = \"uniform(0, one)\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: 'constant(1, 2)' says no weights; write normal(mean, deviation)", "bias = \"constant(1, 2)\""),
        connection(declaration, "c: uniform weights need finite limits, minimum <= maximum, were 2.0 and 1.0", "weights = \"uniform(2, 1)\""),
        connection(declaration, "c: the gain of initial weights must be positive and finite, was -1.0", "weights = \"xavierUniform(-1)\""),
        connection(DiagnosticKind.BAD_WEIGHTS, "c: range needs two numbers, {minimum, maximum}, was given 3", "range = {0, 1, 2}"),
        connection(declaration, "c: a weight range needs minimum <= maximum, was [1.0, -1.0]", "range = {1, -1}"),
        bad("g: @Lag is for fields with @Connect; remove it", "@Lag(1) @Encode(coding = Values.class, shape = 4) Encoder g; // <-"));
  }

  private Case group(DiagnosticKind kind, String message, String members) {
    return of(kind, message, "@Neurons(size = 3, model = Leaky.class, " + members + ") NeuronGroup g; // <-\n@Connect(from = \"input\", to = \"g\") Connection c;");
  }

  private List<Case> groups() {
    DiagnosticKind parameter = DiagnosticKind.BAD_PARAMETER;
    return List.of(
        group(parameter, "g: 'tau_m' is no parameter with a value; write \"tau_m = 8 ms\"", "parameters = \"tau_m\""),
        group(parameter, "g: '= 8 ms' is no parameter with a value; write \"tau_m = 8 ms\"", "parameters = \"= 8 ms\""),
        group(parameter, "g: 'tau_m = long' is no parameter with a value; write \"tau_m = 8 ms\"", "parameters = \"tau_m = long\""),
        group(parameter, "g: 'tau_m =' is no parameter with a value; write \"tau_m = 8 ms\"", "parameters = \"tau_m =\""),
        group(parameter, "g: 'tau_m = 8 ms 3' is no parameter with a value", "parameters = {\"tau_m = 8 ms 3\"}"),
        group(DiagnosticKind.UNIT_MISMATCH, "g: parameter tau_m of Leaky is in s, but 'tau_m = 8' gives 1", "parameters = \"tau_m = 8\""),
        group(parameter, "g: 'v' is no variable with a value; write \"v = -65 mV\"", "initial = \"v\""),
        group(parameter, "g: Leaky has no parameter 'tau'; there is tau_m", "trainable = \"tau\""),
        bad("g: a shape needs at least one dimension, all of them positive, was [2, -1]", "@Neurons(size = {2, -1}, model = Leaky.class) NeuronGroup g; // <-"),
        bad("g: a shape needs at least one dimension, all of them positive, was []", "@Neurons(size = {}, model = Leaky.class) NeuronGroup g; // <-"),
        bad("e: a shape needs at least one dimension, all of them positive, was [0]", "@Encode(coding = Values.class, shape = 0) Encoder e; // <-"),
        bad("m: monitor m: every must be a positive number of steps, was 0", "@Monitor(target = \"layer1\", variable = \"v\", every = 0) StateMonitor m; // <-"),
        bad("m: monitor m: every must be a positive number of steps, was -2", "@MonitorSpikes(target = \"layer1\", every = -2) SpikeMonitor m; // <-"),
        of(DiagnosticKind.SHAPE_MISMATCH, "m: neuron -1 is to be recorded, but 'layer1' has shape 3: give indices from 0 to 2",
            "@Monitor(target = \"layer1\", variable = \"v\", neurons = -1) StateMonitor m; // <-"));
  }

  private List<Case> objects() {
    return List.of(
        bad("g: neither model nor instance is given; add model = ... with a class", "@Neurons(size = 3) NeuronGroup g; // <-"),
        bad("e: neither coding nor instance is given; add coding = ... with a class", "@Encode(shape = 3) Encoder e; // <-"),
        bad("e: " + NO_SOURCE.formatted("values"), "@Encode(instance = \"values\", shape = 4) Encoder e; // <-"),
        bad("e: " + NO_SOURCE.formatted("values"), "private static Values values() { return new Values(); }\n@Encode(instance = \"values\", shape = 4) Encoder e; // <-"),
        bad("e: " + NO_SOURCE.formatted("values"), "Values values() { return new Values(); }\n@Encode(instance = \"values\", shape = 4) Encoder e; // <-"),
        bad("e: " + NO_SOURCE.formatted("values"), "static Values values(int n) { return new Values(); }\n@Encode(instance = \"values\", shape = 4) Encoder e; // <-"),
        bad("g: 'own' has the type java.lang.String and must have the type Record",
            "static final String own = \"\";\n@Neurons(size = 3, instance = \"own\") NeuronGroup g; // <-"),
        bad("o: " + NO_SOURCE.formatted("slower"), "@Optimize(rule = Descent.class, schedule = \"slower\") Optimizer o; // <-"),
        bad("o: 'slower' has the type int and must have the type LearningRateSchedule",
            "static int slower = 1;\n@Optimize(rule = Descent.class, schedule = \"slower\") Optimizer o; // <-"),
        bad("l: neither rule nor instance is given; add rule = ... with a class", "@Learn(parts = \"con\") Learner l; // <-"),
        of(DiagnosticKind.BAD_MODEL, "io.synfire.processor.Fixtures.Values: it has no @NeuronModel annotation; add one with the equations of the model",
            "@Neurons(size = 3, model = Values.class) NeuronGroup g; // <-"),
        new Case(DiagnosticKind.BAD_MODEL, "net.Odd: a neuron model is a record, whose components are the parameters; make it one", "Odd",
            "@NeuronModel(equations = \"v = 1 : 1\") // <-\npublic class Odd {}\n"));
  }

  /** Each annotation on a field of another type, and on fields that no other class can assign. */
  private List<Case> fields() {
    List<Case> cases = new ArrayList<>();
    wrong(cases, "@Encode(coding = Values.class, shape = 4)", "Encoder");
    wrong(cases, "@Neurons(size = 3, model = Leaky.class)", "NeuronGroup");
    wrong(cases, "@Connect(from = \"input\", to = \"layer1\")", "Connection");
    wrong(cases, "@Decode(target = \"layer1\", coding = Counts.class)", "Decoder");
    wrong(cases, "@Monitor(target = \"layer1\", variable = \"v\")", "StateMonitor");
    wrong(cases, "@MonitorSpikes(target = \"layer1\")", "SpikeMonitor");
    wrong(cases, "@Learn(rule = Rule.class, parts = \"con\")", "Learner");
    wrong(cases, "@Optimize(rule = Descent.class)", "Optimizer");
    return cases;
  }

  private void wrong(List<Case> cases, String annotation, String type) {
    String label = annotation.substring(0, annotation.indexOf('('));
    cases.add(bad("x: a field with " + label + " has the type " + type + ", was java.lang.String", annotation + " String x; // <-"));
    for (String modifier : List.of("private", "static", "final")) {
      String value = modifier.equals("final") ? " = null" : "";
      cases.add(bad("x: a " + modifier + " field cannot be wired; remove '" + modifier + "'", annotation + " " + modifier + " " + type + " x" + value + "; // <-"));
    }
    cases.add(new Case(DiagnosticKind.BAD_DECLARATION, "x: " + label + " is read in classes with @AssemblyModel only; annotate Net", "Net",
        "public class Net extends Network {\n" + annotation + " " + type + " x; // <-\n}\n"));
  }

  private List<Case> assemblies() {
    return List.of(
        bad("p: Own cannot be made by the wiring; let it be no abstract class, with a constructor without parameters that is not private",
            "@AssemblyModel static abstract class Own extends Network {}\n@Part Own p; // <-"),
        bad("p: Own cannot be made by the wiring; let it be no abstract class", "@AssemblyModel static class Own extends Network { private Own() {} }\n@Part Own p; // <-"),
        bad("p: Own cannot be made by the wiring; let it be no abstract class", "@AssemblyModel class Own extends Network {}\n@Part Own p; // <-"),
        bad("p: Net contains itself", "@Part Net p; // <-"),
        bad("g: @BlockShape is for fields with @Neurons; remove it",
            "@BlockShape(2) @Connect(from = \"input\", to = \"layer1\") Connection g; // <-"),
        bad("g: @OnHost is for fields with @Neurons; remove it", "@OnHost @Encode(coding = Values.class, shape = 4) Encoder g; // <-"),
        bad("g: a shape needs at least one dimension, all of them positive, was [0]",
            "@BlockShape(0) @Neurons(size = 3, model = Leaky.class) NeuronGroup g; // <-\n@Connect(from = \"input\", to = \"g\") Connection c;"),
        new Case(DiagnosticKind.BAD_DECLARATION, "Hidden: a private class cannot be wired from outside; remove 'private'", "Net",
            "public class Net {\n@AssemblyModel private static class Hidden extends Network { // <-\n}\n}\n"));
  }
}
