/** The vocabulary of learning: rules, optimisers, schedules, losses. May import kernel, equations and units. */
package io.synfire.learning;
