package dev.snapback.scenario;

import dev.snapback.language.Grammar;
import dev.snapback.world.WorldSpec;

/** Stub. */
public record Scenario(WorldSpec spec, Grammar grammar, int lastAssumption) {}
