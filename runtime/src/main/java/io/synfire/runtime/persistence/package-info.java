/**
 * Files that outlive a process: a JSON header with records, then raw little-endian arrays, all checksummed and replaced atomically. No class
 * is ever named by a file: records are found by tag in a closed registry. May import the DSL and the data package.
 */
package io.synfire.runtime.persistence;
