// Package setup shows what internal/setup says of real libraries: what races
// when it is called while others use the object (with -race), what grows or
// panics when it is called again, and what changes for the whole process.
package setup
