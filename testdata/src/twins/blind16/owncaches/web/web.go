// Package web asks caches. What decides: whether the cache lasts, and has what was put there.
package web

import (
	"net/http"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind16/owncaches/cache"
)

type poem struct{ Name string }

var byTag = cache.New[string, *validator.Validate](0)

type desk struct {
	trims  *cache.Cache[string, *mold.Transformer]
	forms  cache.Last[string, *form.Decoder]
	codecs interface {
		Load(string, func(string) (*goavro.Codec, error)) (*goavro.Codec, error)
	}
	bytes   cache.None[string, *goavro.Codec]
	pages   *cache.Cache[string, *bluemonday.Policy]
	flushed *cache.Cache[string, *bluemonday.Policy]
	unset   *cache.Cache[string, *reflectx.Mapper]
	query   *cache.Cache[string, *schema.Decoder]
}

func write(w http.ResponseWriter, r *http.Request) {
	v, ok := byTag.Get("poem")
	if !ok {
		v = validator.New() // silent
		byTag.Set("poem", v)
	}
	_ = v.Struct(poem{r.FormValue("name")})
}

func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	t, err := d.trims.Load(r.FormValue("kind"), func(string) (*mold.Transformer, error) {
		return mold.New(), nil // silent
	})
	if err == nil {
		_ = t.Struct(r.Context(), &poem{r.FormValue("name")})
	}
}

func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	f := d.forms.Get("poem", func() *form.Decoder {
		return form.NewDecoder() // silent
	})
	_ = f.Decode(new(poem), r.URL.Query())
}

func (d *desk) encode(w http.ResponseWriter, r *http.Request) {
	c, err := d.codecs.Load("poem", newString)
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func newString(string) (*goavro.Codec, error) {
	return goavro.NewCodec(`"string"`) // silent
}

// text has a helper that asks.
func (d *desk) text(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(d.policy("poem").Sanitize(r.FormValue("text"))))
}

func (d *desk) policy(kind string) *bluemonday.Policy {
	if p, ok := d.pages.Get(kind); ok {
		return p
	}
	p := bluemonday.UGCPolicy() // silent
	d.pages.Set(kind, p)
	return p
}

// sift has a key for each that asks.
func (d *desk) sift(w http.ResponseWriter, r *http.Request) {
	q, err := d.query.Load(r.Header.Get("X-Tenant"), func(tenant string) (*schema.Decoder, error) {
		q := schema.NewDecoder() // silent
		q.SetAliasTag(tenant)
		return q, nil
	})
	if err == nil {
		_ = q.Decode(new(poem), r.URL.Query())
	}
}

// encodeBytes has a cache that has nothing.
func (d *desk) encodeBytes(w http.ResponseWriter, r *http.Request) {
	c, err := d.bytes.Load("poem", func(string) (*goavro.Codec, error) {
		return goavro.NewCodec(`"bytes"`) // report
	})
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, []byte(r.FormValue("name")))
	_, _ = w.Write(data)
}

// rows looks, and puts nothing there.
func (d *desk) rows(w http.ResponseWriter, r *http.Request) {
	m, ok := d.unset.Get("poem")
	if !ok {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(poem{r.FormValue("name")}))
}

// flush throws away what it has put there.
func (d *desk) flush(w http.ResponseWriter, r *http.Request) {
	defer d.flushed.Flush()
	p, ok := d.flushed.Get("poem")
	if !ok {
		p = bluemonday.NewPolicy() // report
		d.flushed.Set("poem", p)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// own has a cache for a request.
func (d *desk) own(w http.ResponseWriter, r *http.Request) {
	c := cache.New[string, *validator.Validate](time.Minute)
	for _, n := range r.URL.Query()["n"] {
		v, err := c.Load("poem", func(string) (*validator.Validate, error) {
			return validator.New(validator.WithRequiredStructEnabled()), nil // report
		})
		if err == nil {
			_ = v.Struct(poem{n})
		}
	}
}

// ownLast has a last one for a request.
func (d *desk) ownLast(w http.ResponseWriter, r *http.Request) {
	var l cache.Last[string, *mold.Transformer]
	t := l.Get("poem", func() *mold.Transformer {
		return mold.New() // report
	})
	_ = t.Struct(r.Context(), &poem{r.FormValue("name")})
}

// kind is what is made for each request, with its cache.
type kind struct {
	c *cache.Cache[string, *form.Decoder]
}

func newKind() *kind { return &kind{cache.New[string, *form.Decoder](0)} }

func (k *kind) forms() *form.Decoder {
	d, ok := k.c.Get("k")
	if !ok {
		d = form.NewDecoder() // report
		k.c.Set("k", d)
	}
	return d
}

func kinds(w http.ResponseWriter, r *http.Request) {
	_ = newKind().forms().Decode(new(poem), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	d := &desk{
		trims: cache.New[string, *mold.Transformer](0), codecs: cache.New[string, *goavro.Codec](0),
		pages: cache.New[string, *bluemonday.Policy](0), flushed: cache.New[string, *bluemonday.Policy](0),
		unset: cache.New[string, *reflectx.Mapper](0), query: cache.New[string, *schema.Decoder](0),
	}
	m.HandleFunc("/write", write)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/encode", d.encode)
	m.HandleFunc("/text", d.text)
	m.HandleFunc("/sift", d.sift)
	m.HandleFunc("/bytes", d.encodeBytes)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/flush", d.flush)
	m.HandleFunc("/own", d.own)
	m.HandleFunc("/ownlast", d.ownLast)
	m.HandleFunc("/kinds", kinds)
}
