package io.synfire.dsl;

/** Where data enter or answers leave a network. */
public abstract sealed class Node extends Member permits Encoder, Decoder {}
