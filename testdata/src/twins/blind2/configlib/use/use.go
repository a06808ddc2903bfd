// Package use makes the clients of lib at the start, or in requests.
package use

import (
	"net/http"

	"twins/blind2/configlib/lib"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

type In struct{ Name string }

type api struct{ c *lib.Client }

func newAPI() (*api, error) {
	c, err := lib.New(lib.Config{Validate: validator.New(), Opts: cbor.CanonicalEncOptions()}) // silent
	return &api{c}, err
}

func (a *api) kept(w http.ResponseWriter, r *http.Request) {
	b, _ := a.c.Send(r.Context(), In{r.Host})
	_, _ = w.Write(b)
}

func (a *api) byDefault(w http.ResponseWriter, r *http.Request) {
	b, _ := lib.Default().Send(r.Context(), In{r.Host}) // report
	_, _ = w.Write(b)
}

func (a *api) configured(w http.ResponseWriter, r *http.Request) {
	c, err := lib.New(lib.Config{Opts: cbor.CanonicalEncOptions()}) // report
	if err != nil {
		return
	}
	b, _ := c.Send(r.Context(), In{r.Host})
	_, _ = w.Write(b)
}

func (a *api) with(w http.ResponseWriter, r *http.Request) {
	if lib.Check(In{r.Host}, validator.New()) != nil { // report
		w.WriteHeader(400)
	}
}

func (a *api) without(w http.ResponseWriter, r *http.Request) {
	if lib.Check(In{r.Host}) != nil { // silent: built elsewhere
		w.WriteHeader(400)
	}
}

var own = validator.New() // silent

func (a *api) given(w http.ResponseWriter, r *http.Request) {
	_ = lib.Check(In{r.Host}, own)    // silent: built elsewhere
	_ = lib.CheckNew(In{r.Host}, own) // silent: built elsewhere
}

// The request says how it is encoded.
func (a *api) asked(w http.ResponseWriter, r *http.Request) {
	opts := cbor.EncOptions{}
	if r.URL.Query().Has("sorted") {
		opts.Sort = cbor.SortCanonical
	}
	mode, err := opts.EncMode() // silent
	if err != nil {
		return
	}
	_ = mode.NewEncoder(w).Encode(In{r.Host})
}

func batch(ins []In) error {
	for _, in := range ins {
		cfg := lib.Config{Validate: validator.New()} // report
		if err := lib.Check(in, cfg.Validate); err != nil {
			return err
		}
	}
	return nil
}

var shared = lib.Default() // silent

func Routes(mux *http.ServeMux) error {
	a, err := newAPI()
	mux.HandleFunc("/kept", a.kept)
	mux.HandleFunc("/default", a.byDefault)
	mux.HandleFunc("/configured", a.configured)
	mux.HandleFunc("/with", a.with)
	mux.HandleFunc("/without", a.without)
	mux.HandleFunc("/given", a.given)
	mux.HandleFunc("/asked", a.asked)
	return err
}
