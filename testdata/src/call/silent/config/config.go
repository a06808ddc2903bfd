// Package config loads configuration: what it checks comes from a file, not
// from the caller.
package config

import (
	"encoding/json"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/mitchellh/mapstructure"
)

type Config struct{ Addr string }

func Load(path string) (*Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var c Config
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, err
	}
	if err := validator.New().Struct(c); err != nil {
		return nil, err
	}
	return &c, nil
}

func MustLoad() Config {
	var c Config
	c.Addr = os.Getenv("ADDR")
	v := validator.New()
	if err := v.Struct(&c); err != nil {
		panic(err)
	}
	return c
}

// check is called at start-up alone.
func init() {
	if err := check(Config{Addr: "x"}); err != nil {
		panic(err)
	}
}

func check(c Config) error { return validator.New().Struct(c) }

// FromMap decodes with a decoder that is bound to its result.
func FromMap(m map[string]any) (*Config, error) {
	c := new(Config)
	dec, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{Result: c})
	if err != nil {
		return nil, err
	}
	return c, dec.Decode(m)
}

// Check is the near twin: it is handed the data, by whomever.
func Check(c Config) error { return validator.New().Struct(c) } // want `on every call of Check`
