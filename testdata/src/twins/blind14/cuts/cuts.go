// Package cuts takes a step from a list of steps, by an index or a cut. What decides: when the step that builds runs.
package cuts

import (
	"context"
	"net/http"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type post struct{ Name string }

type step func(ctx context.Context, p *post) error

// steps run for each post.
var steps = []step{
	func(_ context.Context, p *post) error {
		return validator.New().Struct(p) // report
	},
	trimmed(),
	cleaned,
}

// trimmed is called with the list.
func trimmed() step {
	t := mold.New() // silent
	return func(ctx context.Context, p *post) error { return t.Struct(ctx, p) }
}

func cleaned(_ context.Context, p *post) error {
	p.Name = bluemonday.UGCPolicy().Sanitize(p.Name) // report
	return nil
}

// boots run when the program starts; none is left afterwards.
var boots = []func(*site) error{
	func(s *site) error {
		s.forms = form.NewDecoder() // silent
		return nil
	},
	func(s *site) (err error) {
		s.codec, err = goavro.NewCodec(`"string"`) // silent
		return err
	},
}

type site struct {
	forms *form.Decoder
	codec *goavro.Codec
	pool  []*schema.Decoder
	last  []*validator.Validate
}

func (s *site) boot() error {
	for _, b := range boots {
		if err := b(s); err != nil {
			return err
		}
	}
	return nil
}

func (s *site) create(w http.ResponseWriter, r *http.Request) {
	p := &post{r.FormValue("name")}
	for _, st := range steps[1:] {
		if err := st(r.Context(), p); err != nil {
			return
		}
	}
	_ = steps[0](r.Context(), p)
	_ = s.forms.Decode(p, r.URL.Query())
	data, _ := s.codec.BinaryFromNative(nil, p.Name)
	_, _ = w.Write(data)
}

// query takes the last one off the list, and puts it back.
func (s *site) query(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	if n := len(s.pool); n > 0 {
		d, s.pool = s.pool[n-1], s.pool[:n-1]
	} else {
		d = schema.NewDecoder() // silent
	}
	_ = d.Decode(new(post), r.URL.Query())
	s.pool = append(s.pool, d)
}

// check takes it off the list, and does not put it back.
func (s *site) check(w http.ResponseWriter, r *http.Request) {
	if len(s.last) == 0 {
		s.last = append(s.last, validator.New(validator.WithRequiredStructEnabled())) // report
	}
	v := s.last[0]
	s.last = slices.Delete(s.last, 0, 1)
	_ = v.Struct(post{r.FormValue("name")})
}

// own has a list for each request.
func own(w http.ResponseWriter, r *http.Request) {
	var ds []*form.Decoder
	for range 3 {
		ds = append(ds, form.NewDecoder()) // report
	}
	_ = ds[len(ds)-1].Decode(new(post), r.URL.Query())
}

func Start(m *http.ServeMux) error {
	s := new(site)
	if err := s.boot(); err != nil {
		return err
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/query", s.query)
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/own", own)
	return nil
}
