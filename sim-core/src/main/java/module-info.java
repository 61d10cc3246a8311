import org.jspecify.annotations.NullMarked;

/** Snapback's library: scenarios, machines, worlds. No terminal, no printing, no global state. */
@NullMarked
module dev.snapback.core {
  requires org.snakeyaml.engine;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports dev.snapback.kernel;
  exports dev.snapback.scenario;
  exports dev.snapback.truce;
  exports dev.snapback.vocabulary;
}
