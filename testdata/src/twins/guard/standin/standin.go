// Package standin holds something that stands in for what is not there yet. What decides: whether what is put in its place is
// of the type that the test asks for.
package standin

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"
)

type decoder interface {
	Decode(x any, values map[string][]string) error
}

type none struct{}

func (none) Decode(any, map[string][]string) error { return nil }

type counting struct {
	decoder
	n int
}

type api struct{ a, b, c, d decoder }

func New() *api { return &api{none{}, none{}, &counting{}, none{}} }

// replaced asks for what stands in.
func (a *api) replaced(w http.ResponseWriter, r *http.Request) {
	if _, ok := a.a.(none); ok {
		a.a = form.NewDecoder() // silent
	}
	_ = a.a.Decode(w, r.URL.Query())
}

// wanted asks for what there should be.
func (a *api) wanted(w http.ResponseWriter, r *http.Request) {
	if _, ok := a.b.(*schema.Decoder); !ok {
		a.b = schema.NewDecoder() // silent
	}
	_ = a.b.Decode(w, r.URL.Query())
}

// again puts in what it asks for.
func (a *api) again(w http.ResponseWriter, r *http.Request) {
	if _, ok := a.c.(*counting); ok {
		a.c = &counting{decoder: form.NewDecoder()} // report
	}
	_ = a.c.Decode(w, r.URL.Query())
}

// anything asks for what all of them are.
func (a *api) anything(w http.ResponseWriter, r *http.Request) {
	if _, ok := a.d.(decoder); ok {
		a.d = schema.NewDecoder() // report
	}
	_ = a.d.Decode(w, r.URL.Query())
}
