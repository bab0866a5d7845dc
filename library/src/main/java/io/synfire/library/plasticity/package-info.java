/** Rules by which weights change while a network runs. May import learning, plasticity, random and units. */
package io.synfire.library.plasticity;
