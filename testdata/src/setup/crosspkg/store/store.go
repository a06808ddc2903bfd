// Package store has what another package configures.
package store

import (
	"github.com/gorilla/schema"
	"github.com/spf13/viper"
)

var decoder = schema.NewDecoder()

// Decoder returns the one of the package, New another one each time.
func Decoder() *schema.Decoder { return decoder }

func New() *schema.Decoder { return schema.NewDecoder() }

// Reload configures the process, and Strict what it is given.
func Reload(path string) { viper.Set("path", path) } // silent: setup/not-while-serving

func Strict(d *schema.Decoder) { d.IgnoreUnknownKeys(false) } // silent: setup/not-while-serving

type Store struct{ dec *schema.Decoder }

func (s *Store) Configure() { s.dec.ZeroEmpty(true) } // silent: setup/not-while-serving

// ReloadTwice and ReloadLast come to the same place.
func ReloadTwice(path string) {
	Reload(path)
	Reload(path)
}

func ReloadLast(paths []string) { Reload(paths[len(paths)-1]) }

// Declared is said to add.
//
//mapperlint:setup growth
func Declared(name string) {}
