// Package hookevents receives events that others post. What decides: whether what reads an event is made when the event comes.
package hookevents

import (
	"errors"
	"net/http"
	"net/url"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type (
	pushed  struct{ Ref string }
	closed  struct{ Number int }
	starred struct{ By string }
)

var errKind = errors.New("unknown kind")

type receiver struct {
	kinds map[string]func(url.Values) error
	v     *validator.Validate
}

func newReceiver() *receiver {
	rc := &receiver{v: validator.New()} // silent
	dec := form.NewDecoder()            // silent
	rc.kinds = map[string]func(url.Values) error{
		"push": func(q url.Values) error {
			var e pushed
			if err := dec.Decode(&e, q); err != nil {
				return err
			}
			return rc.v.Struct(e)
		},
		"close": rc.closed,
		"star":  onStar(),
		"fork": func(q url.Values) error {
			return schema.NewDecoder().Decode(&starred{}, q) // report
		},
	}
	return rc
}

func (rc *receiver) closed(q url.Values) error {
	d := form.NewDecoder() // report
	var e closed
	if err := d.Decode(&e, q); err != nil {
		return err
	}
	return rc.v.Struct(e)
}

func onStar() func(url.Values) error {
	d := schema.NewDecoder() // silent
	return func(q url.Values) error { return d.Decode(&starred{}, q) }
}

func (rc *receiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	h, ok := rc.kinds[r.Header.Get("X-Event")]
	if !ok {
		h = func(url.Values) error { return errKind }
	}
	if err := h(q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	switch e := event(r.Header.Get("X-Event")).(type) {
	case *pushed:
		err := form.NewDecoder().Decode(e, q) // report
		if err != nil {
			http.Error(w, "no", http.StatusBadRequest)
		}
	case interface{ Valid() bool }:
		if !e.Valid() {
			w.WriteHeader(http.StatusTeapot)
		}
	}
}

func event(kind string) any {
	if kind == "push" {
		return new(pushed)
	}
	return nil
}

func Handler() http.Handler { return newReceiver() }
