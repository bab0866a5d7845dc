/** Random numbers that do not depend on order or threads. Imports nothing of Synfire. */
package io.synfire.random;
