// Package closedgates has channels that are closed when something is there. What decides: whether this one is closed then, and stays.
package closedgates

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type lot struct{ Name string }

type auction struct {
	ready, built, open, later, never chan struct{}
	token                            chan struct{}
	turn                             chan struct{}
	rules                            *validator.Validate
	trim                             *mold.Transformer
	forms                            *form.Decoder
	policy                           *bluemonday.Policy
	fields                           *reflectx.Mapper
}

func done(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (a *auction) bid(w http.ResponseWriter, r *http.Request) {
	select {
	case <-a.ready:
	default:
		a.rules = validator.New() // silent
		close(a.ready)
	}
	_ = a.rules.Struct(lot{r.FormValue("name")})
}

func (a *auction) change(w http.ResponseWriter, r *http.Request) {
	if !done(a.built) {
		a.trim = mold.New() // silent
		close(a.built)
	}
	_ = a.trim.Struct(r.Context(), &lot{r.FormValue("name")})
}

func (a *auction) search(w http.ResponseWriter, r *http.Request) {
	if _, ok := <-a.token; ok {
		a.forms = form.NewDecoder() // silent
		close(a.token)
	}
	_ = a.forms.Decode(new(lot), r.URL.Query())
}

// describe closes it on the way out.
func (a *auction) describe(w http.ResponseWriter, r *http.Request) {
	if done(a.open) {
		_, _ = w.Write([]byte(a.policy.Sanitize(r.FormValue("text"))))
		return
	}
	defer close(a.open)
	a.policy = bluemonday.UGCPolicy() // silent
	_, _ = w.Write([]byte(a.policy.Sanitize(r.FormValue("text"))))
}

func (a *auction) rows(w http.ResponseWriter, r *http.Request) {
	switch done(a.later) {
	case true:
	case false:
		a.fields = reflectx.NewMapper("db") // silent
		close(a.later)
	}
	a.fields.FieldMap(reflect.ValueOf(lot{r.FormValue("name")}))
}

// waiting has a gate that nobody closes.
func (a *auction) waiting(w http.ResponseWriter, r *http.Request) {
	select {
	case <-a.never:
	default:
		q := schema.NewDecoder() // report
		_ = q.Decode(new(lot), r.URL.Query())
	}
}

// turns takes the turn, and gives it back.
func (a *auction) turns(w http.ResponseWriter, r *http.Request) {
	select {
	case a.turn <- struct{}{}:
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(lot{r.FormValue("name")})
		<-a.turn
	default:
		w.WriteHeader(http.StatusTooManyRequests)
	}
}

// opened works when the gate has been closed.
func (a *auction) opened(w http.ResponseWriter, r *http.Request) {
	if done(a.ready) {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &lot{r.FormValue("name")})
	}
}

// own has a gate of its own.
func (a *auction) own(w http.ResponseWriter, r *http.Request) {
	gate := make(chan struct{})
	if !done(gate) {
		p := bluemonday.NewPolicy() // report
		close(gate)
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// asked looks whether the request is still there.
func (a *auction) asked(w http.ResponseWriter, r *http.Request) {
	select {
	case <-r.Context().Done():
	default:
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(lot{r.FormValue("name")}))
	}
}

// renewed makes a new gate for the next one.
func (a *auction) renewed(w http.ResponseWriter, r *http.Request) {
	if !done(a.never) {
		d := form.NewDecoder() // report
		_ = d.Decode(new(lot), r.URL.Query())
		a.never = make(chan struct{})
	}
}

func Routes(m *http.ServeMux) {
	a := &auction{
		ready: make(chan struct{}), built: make(chan struct{}), open: make(chan struct{}), later: make(chan struct{}),
		never: make(chan struct{}), token: make(chan struct{}, 1), turn: make(chan struct{}, 1),
	}
	a.token <- struct{}{}
	m.HandleFunc("/bid", a.bid)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/describe", a.describe)
	m.HandleFunc("/rows", a.rows)
	m.HandleFunc("/waiting", a.waiting)
	m.HandleFunc("/turns", a.turns)
	m.HandleFunc("/opened", a.opened)
	m.HandleFunc("/own", a.own)
	m.HandleFunc("/asked", a.asked)
	m.HandleFunc("/renewed", a.renewed)
}
