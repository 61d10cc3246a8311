package dev.snapback.language;

/** What reading a line gives: what it says, or why it says nothing. */
public sealed interface Reading permits Parsed, Trouble {}
