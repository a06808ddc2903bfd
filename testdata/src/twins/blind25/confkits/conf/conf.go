// Package conf reads what a program is told, and what requests say.
package conf

import (
	"encoding/json"
	"net/http"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Load reads a file into a T, and checks it.
func Load[T any](name string) (v T, err error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return v, err
	}
	if err := json.Unmarshal(b, &v); err != nil {
		return v, err
	}
	return v, validator.New().Struct(v) // silent
}

// Env checks what stands in the environment.
func Env(names ...string) error {
	v := validator.New() // silent
	for _, n := range names {
		if err := v.Var(os.Getenv(n), "required"); err != nil {
			return err
		}
	}
	return nil
}

// Bind reads a request into v.
func Bind(r *http.Request, v any) error {
	if err := form.NewDecoder().Decode(v, r.URL.Query()); err != nil { // report
		return err
	}
	return Check(v)
}

// Check is for whatever was read.
func Check(v any) error {
	return validator.New().Struct(v) // report
}

// Binder has what it binds with.
type Binder struct {
	d *form.Decoder
	t *mold.Transformer
}

func NewBinder() *Binder { return &Binder{form.NewDecoder(), mold.New()} } // silent

func (b *Binder) Bind(r *http.Request, v any) error {
	if err := b.d.Decode(v, r.URL.Query()); err != nil {
		return err
	}
	return b.t.Struct(r.Context(), v)
}
