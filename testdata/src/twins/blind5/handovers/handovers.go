// Package handovers gives things away: to channels, to a struct of results, to a caller that keeps it, to a callee that only uses it. What decides: who has it in
// the end, and for how long.
package handovers

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

type tools struct {
	v   *validator.Validate
	dec *schema.Decoder
	m   *reflectx.Mapper
}

func newTools() tools {
	// Main keeps what it gets, and a request does not.
	t := tools{v: validator.New()} // report
	// The same.
	t.dec = schema.NewDecoder() // report
	return t
}

func pair() (*validator.Validate, *form.Decoder) {
	// Main alone.
	v := validator.New()        // silent
	return v, form.NewDecoder() // silent
}

func use(t tools, x any) error { return t.v.Struct(x) }

func borrow(x any) error {
	t := tools{}
	// Used up by what it calls.
	t.v = validator.New() // report
	return use(t, x)
}

type keeper struct {
	mu   sync.Mutex
	last tools
	all  []*reflectx.Mapper
	ch   chan *validator.Validate
}

func (k *keeper) keep(t tools) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.last = t
}

func (k *keeper) rotate(w http.ResponseWriter, r *http.Request) {
	var t tools
	// An administrator asks for a new one: the keeper has it then.
	t.m = reflectx.NewMapper(r.FormValue("tag")) // silent
	k.keep(t)
}

func (k *keeper) fill(n int) {
	for range n {
		// As many as there are workers, each taken by one.
		k.ch <- validator.New() // silent
	}
}

func (k *keeper) take(w http.ResponseWriter, r *http.Request) {
	v := <-k.ch
	defer func() { k.ch <- v }()
	_ = v.Struct(r.URL)
}

func (k *keeper) replace(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	select {
	case v = <-k.ch:
		defer func() { k.ch <- v }()
	default:
		// None is free: one for this request, which is dropped.
		v = validator.New() // report
	}
	_ = v.Struct(r.URL)
}

func (k *keeper) collect(tags ...string) {
	for _, tag := range tags {
		// The keeper has all of them.
		k.all = append(k.all, reflectx.NewMapper(tag)) // silent
	}
}

func (k *keeper) collectLocal(w http.ResponseWriter, r *http.Request) {
	var all []*reflectx.Mapper
	for range r.Form {
		// The list ends with the request.
		all = append(all, reflectx.NewMapper("json")) // report
	}
	for _, m := range all {
		_ = m.FieldMap(reflect.ValueOf(r.URL))
	}
}

func (k *keeper) own(w http.ResponseWriter, r *http.Request) {
	t := newTools()
	_ = t.dec.Decode(&struct{}{}, r.Form)
	_ = use(t, r.URL)
	_ = borrow(r.URL)
}

func (k *keeper) inArray(w http.ResponseWriter, r *http.Request) {
	// Two, for a request.
	vs := [...]*validator.Validate{k.last.v, validator.New()} // report
	for _, v := range vs {
		if v != nil && v.Struct(r.URL) != nil {
			http.Error(w, "url", http.StatusBadRequest)
			return
		}
	}
}

func (k *keeper) byClosure(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	get := func() *validator.Validate {
		if v == nil {
			// The closure is the request's, and so is what it keeps.
			v = validator.New() // report
		}
		return v
	}
	_, _ = get().Struct(r.URL), get().Struct(r.Header)
}

func counter() http.HandlerFunc {
	var v *validator.Validate
	var once sync.Once
	return func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			// The closure is the route's.
			v = validator.New() // silent
		})
		_ = v.Struct(r.URL)
	}
}

func Main(ctx context.Context) error {
	k := &keeper{ch: make(chan *validator.Validate, 4), last: newTools()}
	k.fill(4)
	k.collect("json", "db")
	v, f := pair()
	_, _ = v.Struct(k), f.Decode(k, nil)
	http.HandleFunc("/rotate", k.rotate)
	http.HandleFunc("/take", k.take)
	http.HandleFunc("/replace", k.replace)
	http.HandleFunc("/collect", k.collectLocal)
	http.HandleFunc("/own", k.own)
	http.HandleFunc("/array", k.inArray)
	http.HandleFunc("/closure", k.byClosure)
	http.HandleFunc("/counter", counter())
	return http.ListenAndServe(":8080", nil)
}
