// Command startlists starts by lists of functions. What decides: whether the list is gone through at the start alone.
package main

import (
	"iter"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type server struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	text   *bluemonday.Policy
}

type step struct {
	name string
	run  func(*server) error
}

var steps = []step{
	{"rules", func(s *server) error {
		s.rules = validator.New() // silent
		return nil
	}},
	{"trim", (*server).startTrim},
	{name: "forms", run: startForms},
}

func (s *server) startTrim() error {
	s.trim = mold.New() // silent
	return nil
}

func startForms(s *server) error {
	s.forms = form.NewDecoder() // silent
	return nil
}

func (s *server) hooks() (all []func()) {
	all = append(all, func() {
		s.query = schema.NewDecoder() // silent
	})
	return append(all, s.startFields)
}

func (s *server) startFields() {
	s.fields = reflectx.NewMapper("db") // silent
}

// checks are gone through for each request.
var checks = map[string]func(*http.Request) error{
	"rules": func(r *http.Request) error {
		return validator.New(validator.WithRequiredStructEnabled()).Struct(in(r)) // report
	},
	"trim": trimmed,
}

func trimmed(r *http.Request) error {
	return mold.New().Struct(r.Context(), in(r)) // report
}

func (s *server) rounds(r *http.Request) iter.Seq[func()] {
	return func(yield func(func()) bool) {
		_ = yield(func() {
			_ = form.NewDecoder().Decode(in(r), r.URL.Query()) // report
		}) && yield(s.late)
	}
}

// late is in the list of a request.
func (s *server) late() {
	s.text = bluemonday.UGCPolicy() // report
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.rules.Struct(in(r))
	_ = s.trim.Struct(r.Context(), in(r))
	_ = s.forms.Decode(in(r), r.URL.Query())
	_ = s.query.Decode(in(r), r.URL.Query())
	s.fields.FieldMap(reflect.ValueOf(in(r)))
	for _, c := range checks {
		if c(r) != nil {
			return
		}
	}
	for f := range s.rounds(r) {
		f()
	}
	_, _ = w.Write([]byte(s.text.Sanitize(r.FormValue("text"))))
}

func main() {
	s := new(server)
	for i := 0; i < len(steps); i++ {
		if st := steps[i]; st.run(s) != nil {
			log.Fatal(st.name)
		}
	}
	for hooks := s.hooks(); len(hooks) > 0; hooks = hooks[1:] {
		hooks[0]()
	}
	log.Fatal(http.ListenAndServe(":80", s))
}
