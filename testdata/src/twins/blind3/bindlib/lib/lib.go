// Package lib binds requests for others. What decides: a function of the library that is given the data is reported in the
// library; what only returns an instance is right or wrong by who calls it.
package lib

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

func Bind(r *http.Request, dst any) error {
	if err := json.NewDecoder(r.Body).Decode(dst); err != nil {
		return err
	}
	return validator.New().Struct(dst) // report
}

func Query(v map[string][]string, dst any) error {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	return d.Decode(dst, v)
}

func NewDecoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

func NewForm() *schema.Decoder { return schema.NewDecoder() } // silent

type Binder struct {
	v *validator.Validate
	d *schema.Decoder
}

func NewBinder() *Binder {
	return &Binder{
		v: validator.New(), // silent
		d: NewDecoder(),
	}
}

func (b *Binder) Bind(r *http.Request, dst any) error {
	if err := b.d.Decode(dst, r.URL.Query()); err != nil {
		return err
	}
	return b.v.Struct(dst)
}

var shared = sync.OnceValue(NewBinder)

func Shared() *Binder { return shared() }

type Lazy struct{ b *Binder }

func (l *Lazy) Get() *Binder {
	if l.b == nil {
		l.b = NewBinder() // silent: built elsewhere
	}
	return l.b
}

// Each calls what it is given for each of them.
func Each(rs []*http.Request, f func(*http.Request)) {
	for _, r := range rs {
		f(r)
	}
}
