// Package givenopts has constructors with options and defaults, which run per request or at the start. What decides: whether the default, or the
// option, is made there.
package givenopts

import (
	"cmp"
	"net/http"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type user struct {
	Name string `validate:"required" strict:"alpha"`
}

type checker struct {
	rules *validator.Validate
}

type option func(*checker)

func newChecker(opts ...option) *checker {
	c := &checker{}
	for _, o := range opts {
		o(c)
	}
	if c.rules == nil {
		c.rules = validator.New() // report
	}
	return c
}

type parser struct{ forms *form.Decoder }

func withForms(d *form.Decoder) func(*parser) {
	return func(p *parser) { p.forms = d }
}

// newParser is given a decoder by everybody who calls it.
func newParser(opts ...func(*parser)) *parser {
	p := &parser{}
	for _, o := range opts {
		o(p)
	}
	if p.forms == nil {
		p.forms = form.NewDecoder() // silent
	}
	return p
}

// withStrict makes rules when it is applied.
func withStrict() option {
	return func(c *checker) {
		c.rules = validator.New(validator.WithRequiredStructEnabled()) // report
	}
}

// withTag makes rules when it is given.
func withTag(tag string) option {
	v := validator.New() // silent
	v.SetTagName(tag)
	return func(c *checker) { c.rules = v }
}

// withStatic makes rules when it is given, and is given in each request.
func withStatic() option {
	v := validator.New() // report
	v.SetTagName("static")
	return func(c *checker) { c.rules = v }
}

// exporter is made when the server starts, with no options.
type exporter struct{ api jsoniter.API }

func newExporter(opts ...func(*exporter)) *exporter {
	e := &exporter{api: jsoniter.Config{SortMapKeys: true}.Froze()} // silent
	for _, o := range opts {
		o(e)
	}
	return e
}

// settings has a field that nobody sets.
type settings struct {
	Query *schema.Decoder
	Limit int
}

func (s settings) withDefaults() settings {
	if s.Limit == 0 {
		s.Limit = 10
	}
	if s.Query == nil {
		s.Query = schema.NewDecoder() // report
	}
	return s
}

// profile has the same default, but lives in the server.
type profile struct {
	Mode cbor.EncMode
}

func (p profile) withDefaults() profile {
	if p.Mode == nil {
		p.Mode, _ = cbor.CanonicalEncOptions().EncMode() // silent
	}
	return p
}

type server struct {
	forms   *form.Decoder
	strict  option
	export  *exporter
	rules   *validator.Validate
	profile profile
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var in user
	if newParser(withForms(s.forms)).forms.Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if newChecker().rules.Struct(in) != nil || newChecker(s.strict).rules.Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) update(w http.ResponseWriter, r *http.Request) {
	in := user{r.FormValue("name")}
	if newChecker(withStrict()).rules.Struct(in) != nil || newChecker(withStatic()).rules.Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	var in user
	set := settings{Limit: len(r.FormValue("limit"))}.withDefaults()
	if set.Query.Decode(&in, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	// The second is evaluated whether or not the first is there.
	v := cmp.Or(s.rules, validator.New()) // report
	if v.Struct(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, _ := s.export.api.Marshal(in)
	packed, _ := s.profile.Mode.Marshal(in)
	_, _ = w.Write(append(out, packed...))
}

func Main() error {
	s := &server{
		forms:   form.NewDecoder(), // silent
		strict:  withTag("strict"),
		export:  newExporter(),
		profile: profile{}.withDefaults(),
	}
	http.HandleFunc("POST /users", s.create)
	http.HandleFunc("PUT /users", s.update)
	http.HandleFunc("GET /users", s.list)
	return http.ListenAndServe(":8080", nil)
}
