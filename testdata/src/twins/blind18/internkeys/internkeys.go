// Package internkeys keeps things by keys. What decides: whether it is looked up by the key under which it was put.
package internkeys

import (
	"net/http"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type song struct{ Name string }

type key struct {
	tag    string
	strict bool
}

type album struct {
	mu     sync.Mutex
	fields map[key]*reflectx.Mapper
	codecs sync.Map
	hot    map[string]*goavro.Codec
	rules  map[reflect.Type]*validator.Validate
	forms  [4]*form.Decoder
	trims  map[string]*mold.Transformer
	query  map[key]*schema.Decoder
	tried  map[string]bool
}

func (a *album) mapper(tag string, strict bool) *reflectx.Mapper {
	a.mu.Lock()
	defer a.mu.Unlock()
	k := key{tag: tag, strict: strict}
	m, ok := a.fields[k]
	if !ok {
		m = reflectx.NewMapper(k.tag) // silent
		a.fields[k] = m
	}
	return m
}

// codec looks in two places, and puts it in both.
func (a *album) codec(text string) (*goavro.Codec, error) {
	text = strings.TrimSpace(text)
	if c := a.hot[text]; c != nil {
		return c, nil
	}
	if c, ok := a.codecs.Load(text); ok {
		a.hot[text] = c.(*goavro.Codec)
		return a.hot[text], nil
	}
	c, err := goavro.NewCodec(text) // silent
	if err != nil {
		return nil, err
	}
	a.codecs.Store(text, c)
	a.hot[text] = c
	return c, nil
}

func (a *album) rulesOf(x any) *validator.Validate {
	t := reflect.TypeOf(x)
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if _, ok := a.rules[t]; !ok {
		a.rules[t] = validator.New() // silent
	}
	return a.rules[t]
}

func (a *album) form(i int) *form.Decoder {
	i %= len(a.forms)
	if a.forms[i] == nil {
		a.forms[i] = form.NewDecoder() // silent
	}
	return a.forms[i]
}

func (a *album) create(w http.ResponseWriter, r *http.Request) {
	x := song{r.FormValue("name")}
	a.mapper("db", r.FormValue("strict") != "").FieldMap(reflect.ValueOf(x))
	if c, err := a.codec(r.FormValue("schema")); err == nil {
		_, _ = c.BinaryFromNative(nil, x.Name)
	}
	_ = a.rulesOf(&x).Struct(x)
	_ = a.form(len(x.Name)).Decode(&x, r.URL.Query())
}

// change looks for another key than it puts.
func (a *album) change(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	t, ok := a.trims[name]
	if !ok {
		t = mold.New() // report
		a.trims[r.URL.Path+r.RemoteAddr] = t
	}
	_ = t.Struct(r.Context(), &song{name})
}

// find puts it nowhere.
func (a *album) find(w http.ResponseWriter, r *http.Request) {
	k := key{r.FormValue("tag"), true}
	d := a.query[k]
	if d == nil {
		d = schema.NewDecoder() // report
	}
	_ = d.Decode(new(song), r.URL.Query())
}

// drop forgets it as soon as it is used.
func (a *album) drop(w http.ResponseWriter, r *http.Request) {
	k := key{"drop", false}
	if a.query[k] == nil {
		a.query[k] = schema.NewDecoder() // report
	}
	_ = a.query[k].Decode(new(song), r.URL.Query())
	delete(a.query, k)
}

// own has a map of its own.
func (a *album) own(w http.ResponseWriter, r *http.Request) {
	seen := map[string]*validator.Validate{}
	if seen["a"] == nil {
		seen["a"] = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = seen["a"].Struct(song{r.FormValue("name")})
}

// once is true after the first one, for each name.
func (a *album) once(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if a.tried[name] {
		e := form.NewEncoder() // report
		_, _ = e.Encode(song{name})
	}
	a.tried[name] = true
}

func Routes(m *http.ServeMux) {
	a := &album{
		fields: map[key]*reflectx.Mapper{},
		hot:    map[string]*goavro.Codec{},
		rules:  map[reflect.Type]*validator.Validate{},
		trims:  map[string]*mold.Transformer{},
		query:  map[key]*schema.Decoder{},
		tried:  map[string]bool{},
	}
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/drop", a.drop)
	m.HandleFunc("/own", a.own)
	m.HandleFunc("/once", a.once)
}
