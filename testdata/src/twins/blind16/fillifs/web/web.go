// Package web fills what is missing with helpers of its own, of shelf, and of libraries. What decides: whether they look first.
package web

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/hashicorp/golang-lru/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/sync/singleflight"

	"twins/blind16/fillifs/shelf"
)

type item struct{ Name string }

type api struct {
	rules   map[string]*validator.Validate
	trim    *mold.Transformer
	forms   *form.Decoder
	cache   *lru.Cache[string, *bluemonday.Policy]
	byTag   sync.Map
	flight  singleflight.Group
	query   *schema.Decoder
	renewed map[string]*validator.Validate
	codec   *goavro.Codec
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	v := shelf.FillIfAbsent(a.rules, "item", func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(item{r.FormValue("name")})
}

func (a *api) change(w http.ResponseWriter, r *http.Request) {
	shelf.Default(&a.trim, func() *mold.Transformer {
		return mold.New() // silent
	})
	_ = a.trim.Struct(r.Context(), &item{r.FormValue("name")})
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	shelf.Cond(a.forms == nil, func() {
		a.forms = form.NewDecoder() // silent
	})
	_ = a.forms.Decode(new(item), r.URL.Query())
}

func (a *api) text(w http.ResponseWriter, r *http.Request) {
	p, ok := a.cache.Get(r.FormValue("kind"))
	if !ok {
		p = bluemonday.UGCPolicy() // silent
		a.cache.Add(r.FormValue("kind"), p)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func (a *api) rows(w http.ResponseWriter, r *http.Request) {
	a.mapper("db").FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
}

func (a *api) mapper(tag string) *reflectx.Mapper {
	if x, ok := a.byTag.Load(tag); ok {
		return x.(*reflectx.Mapper)
	}
	m := reflectx.NewMapper(tag) // silent
	a.byTag.Store(tag, m)
	return m
}

// encode lets one of them make it.
func (a *api) encode(w http.ResponseWriter, r *http.Request) {
	if a.codec == nil {
		x, err, _ := a.flight.Do("codec", func() (any, error) {
			return goavro.NewCodec(`"string"`) // silent
		})
		if err != nil {
			return
		}
		a.codec = x.(*goavro.Codec)
	}
	data, _ := a.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// flown lets one of those make it that come at the same time, and nobody keeps it.
func (a *api) flown(w http.ResponseWriter, r *http.Request) {
	x, err, _ := a.flight.Do("other", func() (any, error) {
		return goavro.NewCodec(`"bytes"`) // report
	})
	if err != nil {
		return
	}
	data, _ := x.(*goavro.Codec).BinaryFromNative(nil, []byte(r.FormValue("name")))
	_, _ = w.Write(data)
}

// remove puts a new one there in any case.
func (a *api) remove(w http.ResponseWriter, r *http.Request) {
	v := shelf.Replace(a.renewed, "item", func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = v.Struct(item{r.FormValue("name")})
}

// own fills a map of its own.
func (a *api) own(w http.ResponseWriter, r *http.Request) {
	all := map[string]*mold.Transformer{}
	t := shelf.FillIfAbsent(all, "item", func() *mold.Transformer {
		return mold.New() // report
	})
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
}

// ownVar fills a variable of its own.
func (a *api) ownVar(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	shelf.Default(&d, func() *form.Decoder {
		return form.NewDecoder() // report
	})
	_ = d.Decode(new(item), r.URL.Query())
}

// asked calls it when the request asks for it.
func (a *api) asked(w http.ResponseWriter, r *http.Request) {
	shelf.Cond(r.FormValue("text") != "", func() {
		p := bluemonday.NewPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	})
}

// eager makes it before anyone looks.
func (a *api) eager(w http.ResponseWriter, r *http.Request) {
	q := schema.NewDecoder() // report
	shelf.Default(&a.query, func() *schema.Decoder { return q })
	_ = a.query.Decode(new(item), r.URL.Query())
}

// small has a cache for one request.
func (a *api) small(w http.ResponseWriter, r *http.Request) {
	c, err := lru.New[string, *reflectx.Mapper](4)
	if err != nil {
		return
	}
	if !c.Contains("json") {
		c.Add("json", reflectx.NewMapper("json")) // report
	}
	if m, ok := c.Get("json"); ok {
		m.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
	}
}

func Routes(m *http.ServeMux) error {
	c, err := lru.New[string, *bluemonday.Policy](16)
	if err != nil {
		return err
	}
	a := &api{rules: map[string]*validator.Validate{}, renewed: map[string]*validator.Validate{}, cache: c}
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/text", a.text)
	m.HandleFunc("/rows", a.rows)
	m.HandleFunc("/encode", a.encode)
	m.HandleFunc("/flown", a.flown)
	m.HandleFunc("/remove", a.remove)
	m.HandleFunc("/own", a.own)
	m.HandleFunc("/ownvar", a.ownVar)
	m.HandleFunc("/asked", a.asked)
	m.HandleFunc("/eager", a.eager)
	m.HandleFunc("/small", a.small)
	return nil
}
