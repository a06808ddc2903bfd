// Package profile joins pprof profiles with what the linter knows of a program:
// what a build that is reported costs, which constructors are hot and are not
// reported, and which functions look like constructors and are not known.
//
// It reads profiles itself, in bounded memory. github.com/google/pprof/profile,
// which its tests compare it with, compiles its patterns when a program that
// holds it starts: 0.42 ms and 154 KB, and go vet starts the linter once for each
// package.
//
// A sample costs what it costs along its whole stack: every figure here is
// cumulative, and figures of different findings can hold the same samples.
package profile
