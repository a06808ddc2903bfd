//go:build race

package hoist_test

// raceDetector says that the tests run under the race detector, so that its
// standard library is compiled.
const raceDetector = true
