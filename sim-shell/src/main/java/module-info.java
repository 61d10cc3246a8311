import org.jspecify.annotations.NullMarked;

/** Snapback's shell and batch command line. */
@NullMarked
module dev.snapback.shell {
  requires dev.snapback.core;
  requires java.desktop; // charts as PNG
  requires org.jline.reader;
  requires org.jline.terminal;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.databind;

  // The language fills commands by reflection.
  opens dev.snapback.shell.command to dev.snapback.core;
}
