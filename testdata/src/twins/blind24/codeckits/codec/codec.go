// Package codec has what the program reads and writes with.
package codec

import (
	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
)

// Set is a decoder with its encoder.
type Set struct {
	Dec *schema.Decoder
	Enc *form.Encoder
}

var def = Set{Dec: schema.NewDecoder(), Enc: form.NewEncoder()} // silent

// Default is the one of the program.
func Default() Set { return def }

// Shared is a pointer to it.
func Shared() *Set { return &def }

// Fresh is a new one.
func Fresh() Set { return Set{Dec: schema.NewDecoder(), Enc: form.NewEncoder()} } // silent

// Clone has a decoder of its own.
func (s Set) Clone() Set {
	s.Dec = schema.NewDecoder() // silent
	return s
}

// Copy has the same.
func (s Set) Copy() Set {
	c := s
	return c
}

// Or fills what is missing.
func (s Set) Or(d Set) Set {
	if s.Dec == nil {
		s.Dec = d.Dec
	}
	if s.Enc == nil {
		s.Enc = d.Enc
	}
	return s
}

// Filled makes what is missing.
func (s Set) Filled() Set {
	if s.Dec == nil {
		s.Dec = schema.NewDecoder() // silent
	}
	return s
}

// Encoders has one for each name, which stay.
type Encoders map[string]*form.Encoder

func (es Encoders) For(name string) *form.Encoder {
	e, ok := es[name]
	if !ok {
		e = form.NewEncoder() // silent
		es[name] = e
	}
	return e
}
