package io.synfire.runtime.cli;

import java.util.concurrent.Callable;

/** A subcommand of the launcher: a picocli command object, found by {@link java.util.ServiceLoader}. Returns the exit status. */
public interface CliCommand extends Callable<Integer> {}
