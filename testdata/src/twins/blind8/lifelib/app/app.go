// Package app uses types of another package. What decides: whether it makes the value of that type with the request.
package app

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind8/lifelib/lib"
)

type in struct {
	A string `validate:"required"`
}

var policy = lib.NewLazy(func() *bluemonday.Policy {
	return bluemonday.UGCPolicy() // silent
})

var forms = lib.NewEach(func() *form.Decoder {
	return form.NewDecoder() // report
})

type server struct {
	trim   *lib.Lazy[*mold.Transformer]
	binder *lib.Binder
}

func New() http.Handler {
	s := &server{
		trim: lib.NewLazy(func() *mold.Transformer {
			return mold.New() // silent
		}),
		binder: lib.NewBinder(), // silent
	}
	m := http.NewServeMux()
	m.HandleFunc("/kept", s.kept)
	m.HandleFunc("/local", s.local)
	m.HandleFunc("/bind", s.bind)
	m.HandleFunc("/later", s.later)
	return m
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	x := in{policy.Get().Sanitize(r.FormValue("a"))}
	_ = s.trim.Get().Struct(r.Context(), &x)
	_ = s.binder.Bind(&x, r.URL.Query())
	_ = forms.Get().Decode(&x, r.URL.Query())
}

// local makes a lazy value with the request.
func (s *server) local(w http.ResponseWriter, r *http.Request) {
	rules := lib.NewLazy(func() *validator.Validate {
		return validator.New() // report
	})
	for _, a := range r.Form["a"] {
		_ = rules.Get().Struct(in{a})
	}
}

// bind makes a binder with the request.
func (s *server) bind(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := lib.NewBinder().Bind(&x, r.URL.Query()); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *server) later(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("a")}
	lib.Later(func() {
		_ = validator.New().Struct(x) // report
	})
	err := lib.Retry(3, func() error {
		t := mold.New() // report
		return t.Struct(r.Context(), &x)
	})
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}
