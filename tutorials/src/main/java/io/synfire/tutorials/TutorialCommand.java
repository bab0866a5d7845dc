package io.synfire.tutorials;

import io.synfire.runtime.cli.CliCommand;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tutorial}: runs a tutorial, or lists them. */
@Command(
    name = "tutorial",
    mixinStandardHelpOptions = true,
    description = "Run a tutorial, and print what it shows. Its source is the text that goes with it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire tutorial                list the tutorials",
      "  ./synfire tutorial T07            run one of them",
      "  ./synfire tutorial T17 FILE.net   run one on a file"
    })
public final class TutorialCommand implements CliCommand {
  private final Map<String, Main> tutorials = new LinkedHashMap<>();

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of a tutorial, or its beginning. Without it, all are listed.")
  private String name;

  @Parameters(index = "1", arity = "0..*", paramLabel = "ARGUMENT", description = "What the tutorial takes: T17 the file of a network.")
  private String[] arguments = {};

  /** The command with all tutorials. */
  public TutorialCommand() {
    tutorials.put("T01NetworkAsAClass", T01NetworkAsAClass::main);
    tutorials.put("T02NetworkInABlock", T02NetworkInABlock::main);
    tutorials.put("T03EditALibraryModel", T03EditALibraryModel::main);
    tutorials.put("T04FourWaysEqual", T04FourWaysEqual::main);
    tutorials.put("T05YourOwnNeuron", T05YourOwnNeuron::main);
    tutorials.put("T06ModelAtRunTime", T06ModelAtRunTime::main);
    tutorials.put("T07CyclesAndLags", T07CyclesAndLags::main);
    tutorials.put("T08RunLookContinue", T08RunLookContinue::main);
    tutorials.put("T09EditAfterTraining", T09EditAfterTraining::main);
    tutorials.put("T10SaveAndResume", T10SaveAndResume::main);
    tutorials.put("T11YourOwnCoding", T11YourOwnCoding::main);
    tutorials.put("T12RunByHand", T12RunByHand::main);
    tutorials.put("T13DeployOnAChip", T13DeployOnAChip::main);
    tutorials.put("T14LearningRuleAsText", T14LearningRuleAsText::main);
    tutorials.put("T15YourNeuronOnTheChip", T15YourNeuronOnTheChip::main);
    tutorials.put("T16LearnFromReward", T16LearnFromReward::main);
    tutorials.put("T17NetworkFromElsewhere", T17NetworkFromElsewhere::main);
    tutorials.put("T18LearnByFirstSpikes", T18LearnByFirstSpikes::main);
    tutorials.put("T19EventsAndLearning", T19EventsAndLearning::main);
  }

  @Override
  public Integer call() throws IOException {
    if (name == null) {
      tutorials.keySet().forEach(spec.commandLine().getOut()::println);
      return 0;
    }
    String found = tutorials.keySet().stream().filter(t -> t.startsWith(name)).findFirst().orElseThrow(() ->
        new ParameterException(spec.commandLine(), "there is no tutorial named '" + name + "'; there is " + String.join(", ", tutorials.keySet())));
    tutorials.get(found).run(arguments);
    return 0;
  }

  /** The main method of a tutorial. */
  @FunctionalInterface
  private interface Main {
    void run(String[] arguments) throws IOException;
  }
}
