/**
 * Networks to start from: each is a class that can be trained as it is, made in other sizes, or edited. May import every package of the library but
 * check, and the DSL.
 */
package io.synfire.library.networks;
