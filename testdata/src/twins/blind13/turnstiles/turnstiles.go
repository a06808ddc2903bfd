// Package turnstiles lets one through, by an atomic of some kind. What decides: whether it lets in the next one later.
package turnstiles

import (
	"net/http"
	"reflect"
	"sync/atomic"

	"github.com/go-chi/chi/v5"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type input struct{ Name string }

type api struct {
	started atomic.Bool
	rules   *validator.Validate
	calls   int32
	policy  *bluemonday.Policy
	trimmed atomic.Bool
	trim    *mold.Transformer
	fields  atomic.Pointer[reflectx.Mapper]
	state   atomic.Int64
	codec   *goavro.Codec
	busy    atomic.Bool
	debug   atomic.Bool
	hits    atomic.Int64
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	in := input{r.FormValue("name")}
	if a.started.CompareAndSwap(false, true) {
		a.rules = validator.New() // silent
	}
	if atomic.AddInt32(&a.calls, 1) == 1 {
		a.policy = bluemonday.UGCPolicy() // silent
	}
	if was := a.trimmed.Swap(true); !was {
		a.trim = mold.New() // silent
	}
	if a.rules.Struct(in) == nil && a.trim.Struct(r.Context(), &in) == nil {
		_, _ = w.Write([]byte(a.policy.Sanitize(in.Name)))
	}
}

func (a *api) columns(w http.ResponseWriter, r *http.Request) {
	m := a.fields.Load()
	for m == nil {
		a.fields.CompareAndSwap(nil, reflectx.NewMapper("db")) // silent
		m = a.fields.Load()
	}
	if len(m.FieldMap(reflect.ValueOf(input{r.FormValue("name")}))) == 0 {
		w.WriteHeader(http.StatusNoContent)
	}
}

func (a *api) encode(w http.ResponseWriter, r *http.Request) {
	if a.state.Load() != 0 {
		data, _ := a.codec.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
		return
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	a.codec = c
	a.state.Store(1)
}

// update lets in the next one when this one has left.
func (a *api) update(w http.ResponseWriter, r *http.Request) {
	if !a.busy.CompareAndSwap(false, true) {
		w.WriteHeader(http.StatusConflict)
		return
	}
	defer a.busy.Store(false)
	var in input
	d := form.NewDecoder() // report
	_ = d.Decode(&in, r.URL.Query())
}

// trace is for who debugs.
func (a *api) trace(w http.ResponseWriter, r *http.Request) {
	if a.debug.Load() {
		var in input
		d := schema.NewDecoder() // report
		_ = d.Decode(&in, r.URL.Query())
	}
}

// count counts, and lets all in.
func (a *api) count(w http.ResponseWriter, r *http.Request) {
	if n := a.hits.Add(1); n > 0 {
		_, _ = w.Write([]byte(bluemonday.NewPolicy().Sanitize(r.FormValue("name")))) // report
	}
}

func Routes(r chi.Router) {
	a := new(api)
	r.Post("/create", a.create)
	r.Get("/columns", a.columns)
	r.Get("/encode", a.encode)
	r.Post("/update", a.update)
	r.Get("/trace", a.trace)
	r.Get("/count", a.count)
}
