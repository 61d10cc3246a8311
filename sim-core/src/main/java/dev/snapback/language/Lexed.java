package dev.snapback.language;

/** What cutting a text into tokens gives: a line, or the place where it cannot be cut. */
public sealed interface Lexed permits Line, Trouble {}
