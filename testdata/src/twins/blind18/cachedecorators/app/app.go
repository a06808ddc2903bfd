// Package app wraps what store has. What decides: whether a cache is around it, and is the same for all requests.
package app

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/gorilla/schema"

	"twins/blind18/cachedecorators/store"
)

type item struct{ Name string }

type app struct {
	schemas store.Schemas
	fixed   store.Fixed
	repo    store.Repo
	save    func(context.Context, any) error
	forms   func() *form.Decoder
}

func newApp(texts map[string]string) *app {
	a := &app{schemas: &store.Cached{Schemas: store.Fresh{Texts: texts}}}
	sql := store.NewSQL()                               // silent
	a.repo = store.Trimmed{Repo: store.NewChecked(sql)} // silent
	a.save = store.Strict(a.repo.Save)
	d := form.NewDecoder() // silent
	a.forms = func() *form.Decoder { return d }
	return a
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	c, err := a.schemas.Schema(r.Context(), "item")
	if err != nil {
		return
	}
	_, _ = c.BinaryFromNative(nil, x.Name)
	_ = a.forms().Decode(&x, r.URL.Query())
	_ = a.save(r.Context(), x)
}

// uncached asks the one without a cache.
func (a *app) uncached(w http.ResponseWriter, r *http.Request) {
	c, err := a.fixed.Schema(r.Context(), "item") // report
	if err != nil {
		return
	}
	_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
}

// own has a repository for a request.
func (a *app) own(w http.ResponseWriter, r *http.Request) {
	repo := store.NewChecked(a.repo) // report
	_ = repo.Save(r.Context(), item{r.FormValue("name")})
}

// direct makes the innermost.
func (a *app) direct(w http.ResponseWriter, r *http.Request) {
	_ = store.NewSQL().Save(r.Context(), item{r.FormValue("name")}) // report
	d := schema.NewDecoder()                                        // report
	_ = d.Decode(new(item), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	a := newApp(map[string]string{"item": `"string"`})
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/uncached", a.uncached)
	m.HandleFunc("/own", a.own)
	m.HandleFunc("/direct", a.direct)
}
