// Package branches builds on some way through the request; a way is enough. Or it chooses between shared ones.
package branches

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type order struct{ ID string }

func createA(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		return
	}
	_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
}

func createB(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet:
		return
	case http.MethodPost, http.MethodPut:
		_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
	}
}

func createC(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err == nil && validator.New().Struct(order{ID: r.FormValue("id")}) != nil { // report
		http.Error(w, "bad", http.StatusBadRequest)
	}
}

func createD(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	if err := d.Decode(&order{}, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func createE(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	if r.ContentLength > 0 {
		v = validator.New() // report
	} else {
		v = empty
	}
	_ = v.Struct(order{ID: r.FormValue("id")})
}

var (
	empty  = validator.New() // silent
	strict = func() *validator.Validate {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		return v
	}()
	byKind = map[bool]*validator.Validate{true: strict, false: empty}
)

var errKind = errors.New("kind")

func choose(r *http.Request) (*validator.Validate, error) {
	v, ok := byKind[r.Header.Get("X-Strict") != ""]
	if !ok {
		return nil, errKind
	}
	return v, nil
}

func createF(w http.ResponseWriter, r *http.Request) {
	if v, err := choose(r); err == nil {
		_ = v.Struct(order{ID: r.FormValue("id")})
	}
}

// Nothing of the request is needed, and it is built all the same.
func health(w http.ResponseWriter, r *http.Request) {
	if err := validator.New().Struct(current); err != nil { // report
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

var current = order{ID: "1"}

type kind int

const (
	query kind = iota + 1
	body
)

type decoders struct{ query, body *schema.Decoder }

func newDecoders() *decoders {
	d := &decoders{}
	for _, k := range []kind{query, body} {
		switch k {
		case query:
			d.query = schema.NewDecoder() // silent
		case body:
			d.body = d.query
		}
	}
	return d
}

var all = newDecoders()

func createG(w http.ResponseWriter, r *http.Request) { _ = all.query.Decode(&order{}, r.URL.Query()) }
