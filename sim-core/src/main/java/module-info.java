import org.jspecify.annotations.NullMarked;

/** Snapback's library: scenarios, machines, worlds. No terminal, no printing, no global state. */
@NullMarked
module dev.snapback.core {
  requires org.apache.commons.statistics.distribution;
  requires static org.jspecify;

  exports dev.snapback.kernel;
  exports dev.snapback.license;
  exports dev.snapback.truce;
  exports dev.snapback.vocabulary;
}
