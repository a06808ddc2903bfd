// Package absentfills has what is absent made by another package. What decides: whether that keeps it, and whether it is asked before it is made.
package absentfills

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	"twins/blind22/absentfills/lazy"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	rules  *validator.Validate
	trims  *mold.Transformer
	forms  *form.Decoder
	codecs lazy.Map[string, *goavro.Codec]
	peeks  lazy.Map[string, *schema.Decoder]
	fields lazy.Map[string, *reflectx.Mapper]
	scheme *runtime.Scheme
}

func newRules() *validator.Validate {
	return validator.New(validator.WithRequiredStructEnabled()) // silent
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = lazy.Fill(&s.rules, newRules).Struct(in(r))
}

// change has it made in each request, since nothing is kept.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	t := lazy.Or(s.trims, func() *mold.Transformer {
		return mold.New() // report
	})
	_ = t.Struct(r.Context(), in(r))
}

// search fills a variable of the request.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := s.forms
	lazy.Fill(&d, func() *form.Decoder {
		return form.NewDecoder() // report
	})
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	c, err := s.codecs.GetOr("user", func(string) (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	if err == nil {
		_, _ = c.BinaryFromNative(nil, in(r).Name)
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d, _ := s.peeks.Peek("user", func(string) (*schema.Decoder, error) {
		return schema.NewDecoder(), nil // report
	})
	_ = d.Decode(in(r), r.URL.Query())
}

// read has it made before the map is asked.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	m := s.fields.SetDefault("user", reflectx.NewMapper("db")) // report
	_ = m.TypeMap(reflect.TypeFor[user]())
}

// clean has a map for the request.
func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	var policies lazy.Map[string, *bluemonday.Policy]
	for _, text := range r.URL.Query()["text"] {
		p, _ := policies.GetOr("user", func(string) (*bluemonday.Policy, error) {
			return bluemonday.UGCPolicy(), nil // report
		})
		_, _ = w.Write([]byte(p.Sanitize(text)))
	}
}

func (s *server) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	scheme := lazy.Fill(&s.scheme, runtime.NewScheme) // silent
	_, err := scheme.New(req.Name)
	return reconcile.Result{}, err
}

func Routes(m *http.ServeMux) *server {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/clean", s.clean)
	return s
}
