// Package outfills hands pointers to functions that fill them. What decides: whether what is behind the pointer stays.
package outfills

import (
	"errors"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type tools struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	policy *bluemonday.Policy
	codec  *goavro.Codec
}

var (
	mu      sync.Mutex
	global  tools
	queries *schema.Decoder
	forms   *form.Decoder
)

// ensure fills what is not there.
func ensure[T any](dst **T, f func() *T) *T {
	if *dst == nil {
		*dst = f()
	}
	return *dst
}

// rules is filled by a function that has the address of a field of a package variable.
func rules() *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	return ensure(&global.rules, func() *validator.Validate {
		v := validator.New() // silent
		v.RegisterAlias("id", "required,uuid")
		return v
	})
}

// ownRules has the address of a local.
func ownRules() *validator.Validate {
	var local tools
	return ensure(&local.rules, func() *validator.Validate {
		return validator.New() // report
	})
}

// fill fills all of a struct that its callers have.
func fill(t *tools) (err error) {
	t.trim = mold.New() // silent: its callers decide
	return fillCodec(&t.codec)
}

func fillCodec(dst **goavro.Codec) error {
	c, err := goavro.NewCodec(`"string"`) // silent: its callers decide
	if err != nil {
		return err
	}
	*dst = c
	return nil
}

// fillPolicy is called with what a request has.
func fillPolicy(dst **bluemonday.Policy) bool {
	*dst = bluemonday.UGCPolicy() // report
	return *dst != nil
}

// queriesInto stores behind the pointer only if nothing is there.
func queriesInto(p **schema.Decoder) {
	if p == nil || *p != nil {
		return
	}
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	*p = d
}

// formsInto stores always.
func formsInto(p **form.Decoder) {
	d := form.NewDecoder() // report
	d.SetTagName("q")
	*p = d
}

// choose returns the pointer that is meant.
func choose(t *tools, strict bool) **validator.Validate {
	if strict {
		return &t.rules
	}
	return &global.rules
}

// chosen fills behind a pointer that another function returned, of what the server has.
func (s *server) chosen() error {
	p := choose(&s.tools, s.strict)
	if *p == nil {
		*p = validator.New() // silent
	}
	return (*p).Var("x", "required")
}

type server struct {
	tools
	strict bool
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	queriesInto(&queries)
	formsInto(&forms)
	mu.Unlock()
	var x struct{ Text string }
	if err := errors.Join(queries.Decode(&x, r.URL.Query()), forms.Decode(&x, r.URL.Query()), s.chosen()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var p *bluemonday.Policy
	if fillPolicy(&p) {
		x.Text = p.Sanitize(x.Text)
	}
	if err := errors.Join(s.trim.Struct(r.Context(), &x), rules().Struct(x), ownRules().Struct(x)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func New() (http.Handler, error) {
	s := new(server)
	return s, fill(&s.tools)
}
