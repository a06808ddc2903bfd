// Package settings reads what a service is started with. What decides: whether that happens once.
package settings

import (
	"encoding/json"
	"os"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type Settings struct{ Addr, Tag string }

// Load is called at start.
func Load(path string) (*Settings, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	s := new(Settings)
	if err := json.Unmarshal(data, s); err != nil {
		return nil, err
	}
	return s, validator.New().Struct(s) // silent
}

var (
	once    sync.Once
	current *Settings
)

// Get reads them at first.
func Get() *Settings {
	once.Do(func() {
		current = &Settings{Addr: os.Getenv("ADDR")}
		_ = mold.New().Struct(nil, current) // silent
	})
	return current
}

// Decoder is for those that read more.
func Decoder(tag string) *form.Decoder {
	d := form.NewDecoder() // silent: its callers decide
	d.SetTagName(tag)
	return d
}

// MustDecoder is the same, said otherwise.
func MustDecoder(tag string) *form.Decoder {
	if tag == "" {
		panic("no tag")
	}
	return Decoder(tag) // silent: its callers decide
}
