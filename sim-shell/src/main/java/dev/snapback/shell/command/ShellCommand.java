package dev.snapback.shell.command;

/** A line that is not a move. Each page of {@code help} has its own kind, and so have charts. */
public sealed interface ShellCommand permits LoadCommand, PlayCommand, LookCommand, StudyCommand, InquiryCommand, PlotCommand, FilesCommand {
  /** Whether it may change the session, so that a saved session has to do it again. */
  boolean changes();
}
