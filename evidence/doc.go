// Package evidence holds what the claims of the catalogue rest on: for each
// entry the names of its constructors, resolved in the real libraries
// (resolve), and in one package for each group of entries what a build costs
// against the use of an instance that exists, what an instance leaves behind,
// and whether goroutines can share one (run it with -race).
//
// It is a module of its own, because it requires every library that the
// catalogue names. Command costs runs the benchmarks and writes the figures
// that the catalogue and its messages show.
package evidence
