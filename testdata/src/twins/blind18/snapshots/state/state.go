// Package state has what requests read, as one thing that is replaced. What decides: who replaces it, and when.
package state

import (
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Settings are what a snapshot is made of.
type Settings struct {
	Tag    string
	Schema string
}

// Snapshot is not changed.
type Snapshot struct {
	Rules *validator.Validate
	Trim  *mold.Transformer
	Forms *form.Decoder
}

var trim = mold.New() // silent

// Build makes one of settings.
func Build(s Settings) *Snapshot {
	v := validator.New() // silent: its callers are told
	v.SetTagName(s.Tag)
	return &Snapshot{
		Rules: v,
		Trim:  trim,
	}
}

// With is a copy with other forms.
func (s *Snapshot) With(d *form.Decoder) *Snapshot {
	c := *s
	c.Forms = d
	return &c
}

// Store has the one of now.
type Store struct{ cur atomic.Pointer[Snapshot] }

func NewStore(s Settings) *Store {
	st := new(Store)
	st.cur.Store(Build(s).With(form.NewDecoder())) // silent
	return st
}

// Now is for requests.
func (st *Store) Now() *Snapshot { return st.cur.Load() }

// Update is for those who change settings.
func (st *Store) Update(s Settings) {
	d := form.NewDecoder() // silent
	d.SetTagName(s.Tag)
	st.cur.Store(Build(s).With(d))
}

// Search decodes by itself.
func (s *Snapshot) Search(x any, values map[string][]string) error {
	d := schema.NewDecoder() // report
	return d.Decode(x, values)
}
