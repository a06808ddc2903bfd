//go:build !race

package hoist_test

const raceDetector = false
