// Package cfg loads what a service is configured with. What decides: what is checked is configuration, or data.
package cfg

import (
	"fmt"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/spf13/viper"
)

// Config is read when the service starts.
type Config struct {
	Addr  string `mapstructure:"addr" validate:"required"`
	Topic string `mapstructure:"topic"`
}

// Load reads and checks it.
func Load() (*Config, error) {
	c := new(Config)
	if err := viper.GetViper().Unmarshal(c); err != nil {
		return nil, err
	}
	t := mold.New() // silent
	if err := t.Struct(nil, c); err != nil {
		return nil, err
	}
	return c, c.validate()
}

func (c *Config) validate() error {
	v := validator.New() // silent
	if err := v.Struct(c); err != nil {
		return fmt.Errorf("configuration: %w", err)
	}
	return nil
}

// MustEnv reads it from the environment.
func MustEnv() *Config {
	values := map[string][]string{}
	for _, kv := range os.Environ() {
		k, v, _ := strings.Cut(kv, "=")
		values[k] = []string{v}
	}
	c := new(Config)
	d := form.NewDecoder() // silent
	if err := d.Decode(c, values); err != nil {
		panic(err)
	}
	return c
}

// Dump says what there is, for those who debug.
func (c *Config) Dump() map[string]reflect.Value {
	return reflectx.NewMapper("mapstructure").FieldMap(reflect.ValueOf(c)) // silent
}

// Row is data.
type Row struct{ Name string }

// Check checks a row.
func (r *Row) Check() error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(r)
}
