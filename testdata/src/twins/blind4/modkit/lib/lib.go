// Package lib binds and checks input. It is used by a package that wraps it for the company.
package lib

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Binder struct {
	dec *schema.Decoder
	v   *validator.Validate
}

func NewBinder(tag string) *Binder {
	// Whoever asks decides.
	d := schema.NewDecoder() // silent
	d.SetAliasTag(tag)
	// The same.
	return &Binder{d, validator.New()} // silent
}

func (b *Binder) Bind(r *http.Request, dst any) error {
	if err := b.dec.Decode(dst, r.URL.Query()); err != nil {
		return err
	}
	return b.v.Struct(dst)
}

type Maker func() *Binder

// Handler makes handlers out of typed functions.
func Handler[T any](m Maker, f func(T) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var x T
		if err := m().Bind(r, &x); err != nil {
			http.Error(w, err.Error(), 400)
			return
		}
		_ = f(x)
	}
}
