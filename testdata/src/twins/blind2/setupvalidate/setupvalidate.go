// Package setupvalidate configures validators and decoders that are shared.
package setupvalidate

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type In struct {
	SKU string `validate:"sku"`
}

var (
	shared  = validator.New()   // silent
	decoder = form.NewDecoder() // silent
	once    sync.Once
)

func init() {
	shared.SetTagName("binding")                  // silent
	_ = shared.RegisterValidation("color", isSKU) // silent
}

func isSKU(fl validator.FieldLevel) bool { return fl.Field().Len() == 8 }

type server struct {
	v   *validator.Validate
	dec *schema.Decoder
	mod *mold.Transformer
}

func newServer() *server {
	s := &server{validator.New(), schema.NewDecoder(), mold.New()} // silent
	s.dec.IgnoreUnknownKeys(true)                                  // silent
	s.register()
	return s
}

// register is called by the constructor only.
func (s *server) register() {
	_ = s.v.RegisterValidation("name", isSKU) // silent
}

func (s *server) pkgVar(w http.ResponseWriter, r *http.Request) {
	_ = shared.RegisterValidation("sku", isSKU) // report
	_ = shared.Struct(In{r.FormValue("sku")})
}

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	s.v.RegisterStructValidation(func(sl validator.StructLevel) {}, In{}) // report
	if s.v.Struct(In{}) != nil {
		w.WriteHeader(400)
	}
}

func (s *server) query(w http.ResponseWriter, r *http.Request) {
	s.dec.ZeroEmpty(true) // report
	var in In
	_ = s.dec.Decode(&in, r.URL.Query())
}

func (s *server) local(w http.ResponseWriter, r *http.Request) {
	d := decoder
	d.RegisterCustomTypeFunc(func([]string) (any, error) { return nil, nil }, reflect.Value{}) // report
	var in In
	_ = d.Decode(&in, r.URL.Query())
}

func (s *server) helper(w http.ResponseWriter, r *http.Request) {
	withSKU(s.v)
	_ = s.v.Struct(In{})
}

func withSKU(v *validator.Validate) {
	v.RegisterAlias("code", "len=8") // report
}

func (s *server) cleaned(w http.ResponseWriter, r *http.Request) {
	in := In{r.FormValue("sku")}
	for _, tag := range []string{"upper", "lower"} {
		s.mod.RegisterAlias(tag, "trim") // report
	}
	_ = s.mod.Struct(r.Context(), &in)
}

// Mirrors.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	v := validator.New()                   // report
	_ = v.RegisterValidation("sku", isSKU) // silent
	_ = v.Struct(In{})
}

func (s *server) onlyOnce(w http.ResponseWriter, r *http.Request) {
	once.Do(func() {
		_ = shared.RegisterValidation("late", isSKU) // silent
	})
	_ = shared.Struct(In{})
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	s.v.SetTagName("check") // silent
	mux.HandleFunc("/pkg", s.pkgVar)
	mux.HandleFunc("/field", s.field)
	mux.HandleFunc("/query", s.query)
	mux.HandleFunc("/local", s.local)
	mux.HandleFunc("/helper", s.helper)
	mux.HandleFunc("/cleaned", s.cleaned)
	mux.HandleFunc("/own", s.own)
	mux.HandleFunc("/once", s.onlyOnce)
	return mux
}
