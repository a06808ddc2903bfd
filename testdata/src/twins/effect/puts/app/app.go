// Package app has helpers put what it makes into maps and variables. What decides: whether those are of the request.
package app

import (
	"net/http"

	"twins/effect/puts/shelf"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

type server struct {
	rules  map[string]*validator.Validate
	last   *validator.Validate
	forms  *form.Decoder
	trims  map[string]*mold.Transformer
	query  *schema.Decoder
	policy *bluemonday.Policy
	cache  *shelf.Cache[string, *schema.Decoder]
}

func read(r *http.Request) in { return in{r.FormValue("name")} }

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	v := shelf.Fill(s.rules, "in", func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(read(r))
}

func (s *server) own(w http.ResponseWriter, r *http.Request) {
	all := make(map[string]*validator.Validate)
	for _, n := range r.URL.Query()["n"] {
		v := shelf.Keep(all, "in", func() *validator.Validate {
			return validator.New() // report
		})
		_ = v.Struct(in{n})
	}
}

// goesOn keeps what its own map has.
func (s *server) goesOn(w http.ResponseWriter, r *http.Request) {
	all := make(map[string]*validator.Validate)
	if s.last == nil {
		s.last = shelf.Fill(all, "in", func() *validator.Validate {
			return validator.New() // silent
		})
	}
	_ = s.last.Struct(read(r))
}

// given fills what it is given.
func given(all map[string]*mold.Transformer, r *http.Request) {
	t := shelf.Fill(all, "in", func() *mold.Transformer {
		return mold.New() // silent
	})
	x := read(r)
	_ = t.Struct(r.Context(), &x)
}

func (s *server) trim(w http.ResponseWriter, r *http.Request) { given(s.trims, r) }

// anew writes over what is there, and uses that.
func (s *server) anew(w http.ResponseWriter, r *http.Request) {
	v := shelf.Put(s.rules, "anew", func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = v.Struct(read(r))
}

// renew writes over it for others.
func (s *server) renew(w http.ResponseWriter, r *http.Request) {
	shelf.Put(s.rules, "later", func() *validator.Validate {
		return validator.New(validator.WithPrivateFieldValidation()) // silent
	})
}

func (s *server) variable(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	shelf.Set(&d, func() *form.Decoder {
		return form.NewDecoder() // report
	})
	_ = d.Decode(new(in), r.URL.Query())
}

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	shelf.Set(&s.forms, func() *form.Decoder {
		return form.NewDecoder() // silent
	})
	_ = s.forms.Decode(new(in), r.URL.Query())
}

// copied has what the server has, if that has any.
func (s *server) copied(w http.ResponseWriter, r *http.Request) {
	d := s.forms
	shelf.Set(&d, func() *form.Decoder {
		return form.NewDecoder() // silent
	})
	_ = d.Decode(new(in), r.URL.Query())
}

func write(w http.ResponseWriter, r *http.Request) {
	var c *goavro.Codec
	shelf.Write(&c, func() *goavro.Codec {
		c, _ := goavro.NewCodec(`"string"`) // report
		return c
	})
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// eager has it made before anyone looks.
func (s *server) eager(w http.ResponseWriter, r *http.Request) {
	q := schema.NewDecoder() // report
	shelf.Set(&s.query, func() *schema.Decoder { return q })
	_ = s.query.Decode(new(in), r.URL.Query())
}

// asked looks before it has it made.
func (s *server) asked(w http.ResponseWriter, r *http.Request) {
	if s.policy == nil {
		p := bluemonday.UGCPolicy() // silent
		shelf.Set(&s.policy, func() *bluemonday.Policy { return p })
	}
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("name"))))
}

func orElse[K comparable, V any](m map[K]V, k K, v V) V {
	if old, ok := m[k]; ok {
		return old
	}
	m[k] = v
	return v
}

func (s *server) valid(x in) error { return s.last.Struct(x) }

// offered is made for each that is valid, and kept for the first.
func (s *server) offered(w http.ResponseWriter, r *http.Request) {
	x := read(r)
	if s.valid(x) != nil || len(x.Name) > 80 {
		return
	}
	t := orElse(s.trims, "offered", mold.New()) // report
	_ = t.Struct(r.Context(), &x)
}

// looked is made where there is none.
func (s *server) looked(w http.ResponseWriter, r *http.Request) {
	x := read(r)
	t, ok := s.trims["looked"]
	if !ok {
		t = orElse(s.trims, "looked", mold.New()) // silent
	}
	_ = t.Struct(r.Context(), &x)
}

// either is made for each, whatever the cache has.
func (s *server) either(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		return
	}
	d := s.cache.Or("either", schema.NewDecoder()) // report
	_ = d.Decode(new(in), r.URL.Query())
}

// first looks before.
func (s *server) first(w http.ResponseWriter, r *http.Request) {
	d, ok := s.cache.Get("first")
	if !ok {
		d = s.cache.Or("first", schema.NewDecoder()) // silent
	}
	_ = d.Decode(new(in), r.URL.Query())
}

// named is another one for each name.
func (s *server) named(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	d.SetAliasTag(r.FormValue("tag"))
	_ = s.cache.Or(r.FormValue("tag"), d).Decode(new(in), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &server{rules: make(map[string]*validator.Validate), trims: make(map[string]*mold.Transformer), cache: new(shelf.Cache[string, *schema.Decoder])}
	for path, h := range map[string]http.HandlerFunc{
		"/kept": s.kept, "/own": s.own, "/on": s.goesOn, "/trim": s.trim, "/anew": s.anew, "/renew": s.renew, "/variable": s.variable,
		"/field": s.field, "/copied": s.copied, "/write": write, "/eager": s.eager, "/asked": s.asked,
		"/offered": s.offered, "/looked": s.looked, "/either": s.either, "/first": s.first, "/named": s.named,
	} {
		m.HandleFunc(path, h)
	}
}
