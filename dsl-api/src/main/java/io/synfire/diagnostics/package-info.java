/** What is reported about a user's network or model. Imports nothing of Synfire. */
package io.synfire.diagnostics;
