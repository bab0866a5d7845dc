/** Experiments with first spikes from YAML files: reading, checking with file, line and key, and the files that are shipped. May import the other firstspike packages but .experiment, .plots and the backend. */
package io.synfire.runtime.firstspike.configuration;
