// Package okassets looks things up by kind. What decides: whether what was not there is there the next time.
package okassets

import (
	"context"
	"net/http"
	"reflect"
	"sync"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type kind int

const (
	users kind = iota
	pets
)

type pet struct{ Name string }

func in(r *http.Request) *pet { return &pet{r.FormValue("name")} }

type assets struct {
	mu     sync.RWMutex
	rules  map[kind]*validator.Validate
	trims  map[kind]*mold.Transformer
	forms  map[kind]*form.Decoder
	query  map[kind]*schema.Decoder
	types  map[reflect.Type]*reflectx.Mapper
	pages  sync.Map
	codecs sync.Map
}

func look[K comparable, V any](m map[K]V, k K) (v V, ok bool) {
	v, ok = m[k]
	return
}

func (a *assets) create(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	v, ok := look(a.rules, users)
	if !ok {
		v = validator.New() // silent
		a.rules[users] = v
	}
	_ = v.Struct(in(r))
}

// change looks for pets, and keeps users.
func (a *assets) change(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if _, ok := a.trims[pets]; !ok {
		a.trims[users] = mold.New() // report
	}
	_ = a.trims[users].Struct(r.Context(), in(r))
}

func (a *assets) decoder(k kind) *form.Decoder {
	a.mu.RLock()
	d := a.forms[k]
	a.mu.RUnlock()
	if d != nil {
		return d
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if d, ok := a.forms[k]; ok {
		return d
	}
	d = form.NewDecoder() // silent
	a.forms[k] = d
	return d
}

func (a *assets) search(w http.ResponseWriter, r *http.Request) {
	_ = a.decoder(pets).Decode(in(r), r.URL.Query())
}

// find looks into a map that it has made.
func (a *assets) find(w http.ResponseWriter, r *http.Request) {
	query := make(map[kind]*schema.Decoder, len(a.query))
	if _, ok := query[pets]; !ok {
		query[pets] = schema.NewDecoder() // report
	}
	_ = query[pets].Decode(in(r), r.URL.Query())
}

func (a *assets) read(w http.ResponseWriter, r *http.Request) {
	t := reflect.TypeFor[pet]()
	a.mu.Lock()
	defer a.mu.Unlock()
	m, known := a.types[t]
	switch {
	case known:
	default:
		m = reflectx.NewMapper("db") // silent
		a.types[t] = m
	}
	_ = m.TypeMap(t)
}

func (a *assets) show(w http.ResponseWriter, r *http.Request) {
	if t, ok := a.pages.Load("pet"); ok {
		_ = t.(*template.Template).Execute(w, in(r))
		return
	}
	t := template.Must(template.New("pet").Parse("{{.Name}}")) // silent
	a.pages.Store("pet", t)
	_ = t.Execute(w, in(r))
}

// export takes it out again, so that nobody finds it.
func (a *assets) export(w http.ResponseWriter, r *http.Request) {
	c, ok := a.codecs.LoadAndDelete("pet")
	if !ok {
		c, _ = goavro.NewCodec(`"string"`) // report
	}
	b, _ := c.(*goavro.Codec).BinaryFromNative(nil, in(r).Name)
	_, _ = w.Write(b)
}

func warm(ctx context.Context, a *assets) { _ = a.decoder(users) }

func Routes(ctx context.Context, m *http.ServeMux) {
	a := &assets{
		rules: map[kind]*validator.Validate{},
		trims: map[kind]*mold.Transformer{},
		forms: map[kind]*form.Decoder{},
		types: map[reflect.Type]*reflectx.Mapper{},
	}
	warm(ctx, a)
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/read", a.read)
	m.HandleFunc("/show", a.show)
	m.HandleFunc("/export", a.export)
}
