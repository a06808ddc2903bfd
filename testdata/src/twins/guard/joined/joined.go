// Package joined asks for two things one after the other, and comes to one place by several ways. What decides: what is so on each of them.
package joined

import (
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

var (
	mu     sync.Mutex
	shared *validator.Validate
	builtAt,
	askedAt time.Time
	strict *validator.Validate
	tried  *mold.Transformer
)

// fresh keeps what it has built for a minute.
func fresh() *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if shared != nil {
		if time.Since(builtAt) < time.Minute {
			return shared
		}
	}
	shared = validator.New() // silent
	builtAt = time.Now()
	return shared
}

// stale keeps it as well, but returns it to nobody who asks by POST.
func stale(r *http.Request) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if r.Method != http.MethodPost {
		if strict != nil {
			return strict
		}
	}
	strict = validator.New() // report
	return strict
}

func create(w http.ResponseWriter, r *http.Request) { _ = fresh().Struct(in(r)) }
func update(w http.ResponseWriter, r *http.Request) { _ = stale(r).Struct(in(r)) }

// jumped is filled where it is missing, whichever jump was taken.
func jumped(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	if tried != nil {
		if time.Since(askedAt) < time.Minute {
			goto use
		}
	}
	tried = mold.New() // silent
	askedAt = time.Now()
use:
	_ = tried.Struct(r.Context(), in(r))
}

type desk struct {
	mu     sync.Mutex
	forms  *form.Decoder
	query  *schema.Decoder
	trims  *mold.Transformer
	rules  *validator.Validate
	filled bool
	never  bool
}

// decoder goes on to build one unless a flag is set, which nobody sets.
func (d *desk) decoder() *form.Decoder {
	if d.forms != nil {
		if d.never {
			return d.forms
		}
	}
	d.forms = form.NewDecoder() // report
	return d.forms
}

// schemas goes on to build one unless a flag is set, which it sets.
func (d *desk) schemas() *schema.Decoder {
	if d.query != nil {
		if d.filled {
			return d.query
		}
	}
	d.query = schema.NewDecoder() // silent
	d.filled = true
	return d.query
}

func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	_ = d.decoder().Decode(in(r), r.URL.Query())
	_ = d.schemas().Decode(in(r), r.URL.Query())
}

// trim jumps over the test by what the request says.
func (d *desk) trim(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if r.Method == http.MethodGet {
		goto fill
	}
	if d.trims != nil {
		goto use
	}
fill:
	d.trims = mold.New() // report
use:
	_ = d.trims.Struct(r.Context(), in(r))
}

// check comes back to the test from both branches.
func (d *desk) check(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if r.Method == http.MethodGet {
		w.WriteHeader(http.StatusOK)
	} else if r.Method == http.MethodPost {
		w.WriteHeader(http.StatusCreated)
	}
	if d.rules == nil {
		d.rules = validator.New() // silent
	}
	_ = d.rules.Struct(in(r))
}

func Routes(m *http.ServeMux) {
	d := new(desk)
	m.HandleFunc("/create", create)
	m.HandleFunc("/update", update)
	m.HandleFunc("/jumped", jumped)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/trim", d.trim)
	m.HandleFunc("/check", d.check)
}
