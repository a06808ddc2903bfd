// Package conf has settings: some that change while the program runs, and some that do not.
package conf

import "sync/atomic"

type Settings struct{ Tag string }

var live atomic.Pointer[Settings]

// Reload is called when the file changes.
func Reload(s *Settings) { live.Store(s) }

// Live gives what is valid now.
func Live() *Settings { return live.Load() }

const name = "json"

// Name does not change.
func Name() string { return name }

var tag string

func init() { tag = "db" }

// Tag was set when the program started.
func Tag() string { return tag }
