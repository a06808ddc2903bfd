// Package results gets its data from functions, methods and interfaces that are handed to it.
package results

import (
	"context"
	"io"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type order struct{ ID string }

func CheckA(load func() (any, error)) error {
	in, err := load()
	if err != nil {
		return err
	}
	return validator.New().Struct(in) // report
}

type source interface{ Next() (*order, error) }

func CheckB(s source) error {
	o, err := s.Next()
	if err != nil {
		return err
	}
	v := validator.New() // report
	return v.Struct(o)
}

type values interface{ Values() map[string][]string }

func DecodeC(dst any, v values) error {
	return schema.NewDecoder().Decode(dst, v.Values()) // report
}

type job struct {
	load func(context.Context) ([]byte, error)
}

func (j *job) Run(ctx context.Context) (o order, err error) {
	data, err := j.load(ctx)
	if err != nil {
		return o, err
	}
	return o, jsoniter.Config{UseNumber: true}.Froze().Unmarshal(data, &o) // report
}

func CopyE(w io.Writer, get func(id string) order, ids ...string) error {
	api := jsoniter.Config{SortMapKeys: true}.Froze() // report
	for _, id := range ids {
		if err := api.NewEncoder(w).Encode(get(id)); err != nil {
			return err
		}
	}
	return nil
}

// The function that is handed in checks: the object that is returned keeps the instance.
type Checker struct {
	v    *validator.Validate
	load func() (any, error)
}

func NewChecker(load func() (any, error)) *Checker {
	return &Checker{v: validator.New(), load: load} // silent
}

func (c *Checker) Check() error {
	in, err := c.load()
	if err != nil {
		return err
	}
	return c.v.Struct(in)
}

func Checked(load func() (any, error)) func() error {
	v := validator.New() // silent
	return func() error {
		in, err := load()
		if err != nil {
			return err
		}
		return v.Struct(in)
	}
}

func Encoder(get func(string) order) func(io.Writer, string) error {
	api := jsoniter.Config{SortMapKeys: true}.Froze() // silent
	return func(w io.Writer, id string) error { return api.NewEncoder(w).Encode(get(id)) }
}
