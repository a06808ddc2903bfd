// Package fluentcalls puts things together in chains. What decides: whether what the chain ends with is for this request, or stays.
package fluentcalls

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Note string }

type input struct {
	r   *http.Request
	v   *validator.Validate
	t   *mold.Transformer
	q   *schema.Decoder
	p   *bluemonday.Policy
	err error
}

func from(r *http.Request) *input { return &input{r: r} }

func (in *input) checkedBy(v *validator.Validate) *input { in.v = v; return in }

func (in input) trimmedBy(t *mold.Transformer) input { in.t = t; return in }

func (in *input) with(opts ...func(*input)) *input {
	for _, o := range opts {
		o(in)
	}
	return in
}

func query(q *schema.Decoder) func(*input) { return func(in *input) { in.q = q } }

func (in *input) into(o *order) error {
	if in.q != nil {
		in.err = in.q.Decode(o, in.r.URL.Query())
	}
	if in.t != nil && in.err == nil {
		in.err = in.t.Struct(in.r.Context(), o)
	}
	if in.v != nil && in.err == nil {
		in.err = in.v.Struct(o)
	}
	if in.p != nil {
		o.Note = in.p.Sanitize(o.Note)
	}
	return in.err
}

func create(w http.ResponseWriter, r *http.Request) {
	var o order
	_ = from(r).checkedBy(validator.New()).into(&o) // report
}

func change(w http.ResponseWriter, r *http.Request) {
	var o order
	in := from(r).trimmedBy(mold.New()) // report
	_ = in.into(&o)
}

var rules = validator.New() // silent

func search(w http.ResponseWriter, r *http.Request) {
	var o order
	_ = from(r).checkedBy(rules).with(query(schema.NewDecoder())).into(&o) // report
}

func clean(w http.ResponseWriter, r *http.Request) {
	var o order
	_ = from(r).with(func(in *input) {
		in.p = bluemonday.UGCPolicy() // report
	}).into(&o)
}

// server is put together by the same means, once.
type server struct {
	forms *form.Decoder
	api   jsoniter.API
	subs  []*form.Encoder
}

func newServer() *server { return &server{} }

func (s *server) decoder(d *form.Decoder) *server { s.forms = d; return s }

func (s *server) json(a jsoniter.API) *server { s.api = a; return s }

func (s *server) encoder(e *form.Encoder) *server { s.subs = append(s.subs, e); return s }

func (s *server) write(w http.ResponseWriter, r *http.Request) {
	var o order
	_ = s.forms.Decode(&o, r.URL.Query())
	_ = s.api.NewEncoder(w).Encode(o)
	for _, e := range s.subs {
		_, _ = e.Encode(o)
	}
}

// subscribe makes one for each who subscribes, which stays.
func (s *server) subscribe(w http.ResponseWriter, r *http.Request) {
	s.encoder(form.NewEncoder()) // silent
}

func Routes(ctx context.Context, m *http.ServeMux) {
	s := newServer().
		decoder(form.NewDecoder()).                       // silent
		json(jsoniter.Config{SortMapKeys: true}.Froze()). // silent
		encoder(form.NewEncoder())                        // silent
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/write", s.write)
	m.HandleFunc("/subscribe", s.subscribe)
}
