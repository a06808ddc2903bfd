// Package commaoks asks whether there is one, and is told so beside it. What decides: where it was looked for, and whether it is put there.
package commaoks

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

type key struct{}

type svc struct {
	any    any
	parts  map[string]*mold.Transformer
	shared sync.Map
	idle   chan *form.Decoder
	byType map[reflect.Type]*reflectx.Mapper
}

// rules are held as any.
func (s *svc) rules(w http.ResponseWriter, r *http.Request) {
	v, ok := s.any.(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		s.any = v
	}
	_ = v.Struct(in{r.FormValue("name")})
}

// trim has one for each part.
func (s *svc) trim(w http.ResponseWriter, r *http.Request) {
	t, ok := s.parts["body"]
	if ok == false {
		t = mold.New() // silent
		s.parts["body"] = t
	}
	_ = t.Struct(r.Context(), &in{r.FormValue("name")})
}

// encode is loaded from a map for several.
func (s *svc) encode(w http.ResponseWriter, r *http.Request) {
	x, ok := s.shared.Load("codec")
	if !ok {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		x, _ = s.shared.LoadOrStore("codec", c)
	}
	data, _ := x.(*goavro.Codec).BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// columns has one for each type.
func (s *svc) columns(w http.ResponseWriter, r *http.Request) {
	t := reflect.TypeFor[in]()
	if _, ok := s.byType[t]; !ok {
		s.byType[t] = reflectx.NewMapper("db") // silent
	}
	s.byType[t].FieldMap(reflect.ValueOf(in{r.FormValue("name")}))
}

// borrowed gives it back.
func (s *svc) borrowed(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	select {
	case d = <-s.idle:
	default:
		d = form.NewDecoder() // silent
	}
	defer func() {
		select {
		case s.idle <- d:
		default:
		}
	}()
	_ = d.Decode(new(in), r.URL.Query())
}

// query looks in the context, where nobody outlives the request.
func (s *svc) query(w http.ResponseWriter, r *http.Request) {
	d, ok := r.Context().Value(key{}).(*schema.Decoder)
	if !ok {
		d = schema.NewDecoder() // report
		r = r.WithContext(context.WithValue(r.Context(), key{}, d))
	}
	_ = d.Decode(new(in), r.URL.Query())
}

// cleaned looks in a map of its own.
func (s *svc) cleaned(w http.ResponseWriter, r *http.Request) {
	own := make(map[string]*bluemonday.Policy)
	p, ok := own["p"]
	if !ok {
		p = bluemonday.UGCPolicy() // report
		own["p"] = p
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("name"))))
}

// unkept looks for it, and does not put it there.
func (s *svc) unkept(w http.ResponseWriter, r *http.Request) {
	t, ok := s.parts["head"]
	if !ok {
		t = mold.New() // report
		t.RegisterAlias("name", "trim")
	}
	_ = t.Struct(r.Context(), &in{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := &svc{parts: map[string]*mold.Transformer{}, idle: make(chan *form.Decoder, 8), byType: map[reflect.Type]*reflectx.Mapper{}}
	m.HandleFunc("/rules", s.rules)
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/columns", s.columns)
	m.HandleFunc("/borrowed", s.borrowed)
	m.HandleFunc("/query", s.query)
	m.HandleFunc("/cleaned", s.cleaned)
	m.HandleFunc("/unkept", s.unkept)
}
