// Package pausing waits, and counts.
package pausing

import "time"

var n int

// Wait waits.
func Wait() { time.Sleep(time.Second) }

// Count does not.
func Count() { n++ }
