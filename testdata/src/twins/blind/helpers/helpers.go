// Package helpers gets data in many ways: parameter, receiver, variadic, context, reader. Nobody in sight calls.
package helpers

import (
	"context"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type Order struct{ ID string }

func CheckA(in any) error {
	v := validator.New() // report
	return v.Struct(in)
}

func (o *Order) Validate() error {
	return validator.New().Struct(o) // report
}

func CheckB(ctx context.Context, ins ...Order) error {
	return validator.New().VarCtx(ctx, ins, "dive") // report
}

func ReadOrder(r io.Reader) (*Order, error) {
	var o Order
	if err := json.NewDecoder(r).Decode(&o); err != nil {
		return nil, err
	}
	v := validator.New() // report
	return &o, v.Struct(o)
}

func ParseQuery(raw string) (o Order, err error) {
	q, err := url.ParseQuery(raw)
	if err != nil {
		return o, err
	}
	return o, form.NewDecoder().Decode(&o, q) // report
}

type Form struct{ values map[string][]string }

func (f Form) Into(dst any) error {
	d := form.NewDecoder() // report
	d.SetTagName("f")
	return d.Decode(dst, f.values)
}

func CheckPair(a, b Order) (ea, eb error) {
	v := validator.New() // report
	return v.Struct(a), v.Struct(b)
}

type Config struct{ Addr string }

// A file of configuration is read once.
func Load() (*Config, error) {
	data, err := os.ReadFile("config.json")
	if err != nil {
		return nil, err
	}
	var c Config
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	return &c, validator.New().Struct(c) // silent
}

func LoadFile(path string) (*Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := new(Config)
	if err := json.NewDecoder(f).Decode(c); err != nil {
		return nil, err
	}
	v := validator.New() // silent
	return c, v.Struct(c)
}

func FromEnv() (*Config, error) {
	c := &Config{Addr: os.Getenv("ADDR")}
	return c, validator.New().Struct(c) // silent
}

var fromEnv = sync.OnceValues(func() (*Config, error) {
	c := &Config{Addr: os.Getenv("ADDR")}
	return c, validator.New().Struct(c) // silent
})
