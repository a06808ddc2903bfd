// Package conf has settings, some of which are read again while the program runs.
package conf

import "sync/atomic"

type Settings struct{ Tag string }

type Store struct{ now atomic.Pointer[Settings] }

func (s *Store) Set(x *Settings) { s.now.Store(x) }

// Get gives what is valid now.
func (s *Store) Get() *Settings { return s.now.Load() }

// Tag gives a part of it.
func (s *Store) Tag() string { return s.now.Load().Tag }

var first atomic.Pointer[Settings]

// First makes them when they are first asked for.
func First() *Settings {
	p := first.Load()
	if p == nil {
		p = &Settings{Tag: "db"}
		first.Store(p)
	}
	return p
}

var loaded *Settings

// Load reads them when the program starts.
func Load() { loaded = &Settings{Tag: "json"} }

func Loaded() *Settings { return loaded }
