// Package otherparts hands an object on that holds the instance beside the data. What decides: whether others change, or keep, the data
// or the object.
package otherparts

import (
	"context"
	"net/http"
	"net/url"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"k8s.io/client-go/util/retry"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"k8s.io/api/core/v1"
)

type state struct {
	url   url.URL
	form  url.Values
	pod   v1.Pod
	query *schema.Decoder
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder

	avro   *goavro.Codec
	fields *reflectx.Mapper
}

func (s *state) decoder() *schema.Decoder {
	if s.query == nil {
		s.query = schema.NewDecoder() // report
	}
	return s.query
}

func (s *state) trims() *mold.Transformer {
	if s.trim == nil {
		s.trim = mold.New() // report
	}
	return s.trim
}

func (s *state) codec() *goavro.Codec {
	if s.avro == nil {
		s.avro, _ = goavro.NewCodec(`"string"`) // report
	}
	return s.avro
}

func (s *state) mapper() *reflectx.Mapper {
	if s.fields == nil {
		s.fields = reflectx.NewMapper("db") // silent
	}
	return s.fields
}

func (s *state) checks() *validator.Validate {
	if s.rules == nil {
		s.rules = validator.New() // silent
	}
	return s.rules
}

func (s *state) reads() *form.Decoder {
	if s.forms == nil {
		s.forms = form.NewDecoder() // silent
	}
	return s.forms
}

type step interface{ run(s *state) error }

// renames changes part of a part of it.
type renames struct{}

func (renames) run(s *state) error {
	s.url.Path += "/"
	s.form["path"] = []string{s.url.Path}
	return s.decoder().Decode(&s.url, s.form)
}

// keeps has the last one, to show it.
type keeps struct{ last *state }

func (k *keeps) keep(s *state) error {
	k.last = s
	return s.checks().Struct(&s.url)
}

type server struct {
	client.Client
	first  step
	second interface{ keep(s *state) error }
	lent   chan *form.Decoder
	fields chan *reflectx.Mapper
}

func (h *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s := state{url: *r.URL, form: r.URL.Query()}
	if h.first.run(&s) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	k := state{url: *r.URL}
	if h.second.keep(&k) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// pods hands a part out that has no place for it.
func (h *server) pods(w http.ResponseWriter, r *http.Request) {
	var s state
	if h.Get(r.Context(), r.FormValue("name"), &s.pod) == nil {
		_ = s.trims().Struct(context.Background(), &s.pod)
	}
}

// update hands a part out by way of a helper.
func (h *server) update(w http.ResponseWriter, r *http.Request) {
	var s state
	_, _ = s.codec().BinaryFromNative(nil, h.again(r.Context(), &s))
}

func (h *server) again(ctx context.Context, s *state) error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		pod := &s.pod
		return h.Update(ctx, pod)
	})
}

// lend hands out what was filled in the same way.
func (h *server) lend(w http.ResponseWriter, r *http.Request) {
	var s state
	s.mapper().FieldMap(reflect.ValueOf(r))
	h.lendTo(&s)
}

func (h *server) lendTo(s *state) {
	m := s.fields
	h.fields <- m
}

// readers hands out what was filled.
func (h *server) readers(w http.ResponseWriter, r *http.Request) {
	var s state
	_ = s.reads().Decode(&s.url, s.form)
	h.lent <- s.forms
}

func Routes(m *http.ServeMux, c client.Client) {
	h := &server{Client: c, first: renames{}, second: &keeps{}}
	m.Handle("/", h)
	m.HandleFunc("/pods", h.pods)
	m.HandleFunc("/readers", h.readers)
	m.HandleFunc("/update", h.update)
	m.HandleFunc("/lend", h.lend)
}
