// Package constlists sets things up by a list, a map or a struct that it is given. What decides: whether the callers all give the same.
package constlists

import (
	"net/http"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type account struct {
	Name string `validate:"required"`
}

func nonEmpty(fl validator.FieldLevel) bool { return fl.Field().Len() > 0 }

// withTags is given the same tags by both handlers.
func withTags(in account, tags ...string) error {
	v := validator.New() // report
	for _, t := range tags {
		_ = v.RegisterValidation(t, nonEmpty)
	}
	return v.Struct(in)
}

// withAsked is given what the request asks for by one of them.
func withAsked(in account, tags ...string) error {
	v := validator.New() // silent
	for _, t := range tags {
		_ = v.RegisterValidation(t, nonEmpty)
	}
	return v.Struct(in)
}

var allowed = []string{"b", "i", "em"}

// clean is given the variable that nobody changes.
func clean(text string, elements []string) string {
	p := bluemonday.NewPolicy() // report
	p.AllowElements(elements...)
	return p.Sanitize(text)
}

var perTenant = map[string][]string{}

// cleanFor is given what belongs to a tenant.
func cleanFor(text string, elements []string) string {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(elements...)
	return p.Sanitize(text)
}

type settings struct {
	tag    string
	strict bool
}

// decode has its settings from literals that say the same.
func decode(r *http.Request, into any, s settings) error {
	d := schema.NewDecoder() // report
	d.SetAliasTag(s.tag)
	d.IgnoreUnknownKeys(!s.strict)
	return d.Decode(into, r.URL.Query())
}

// decodeAs has the one setting from the request.
func decodeAs(r *http.Request, into any, s settings) error {
	d := schema.NewDecoder() // silent
	d.SetAliasTag(s.tag)
	d.IgnoreUnknownKeys(!s.strict)
	return d.Decode(into, r.URL.Query())
}

const formTag = "json"

// parse is given a constant, through a variable.
func parse(r *http.Request, into any, tag string) error {
	d := form.NewDecoder() // report
	d.SetTagName(tag)
	return d.Decode(into, r.URL.Query())
}

// trim is given a name that is put together.
func trim(r *http.Request, into any, tag string) error {
	t := mold.New() // silent
	t.SetTagName(tag)
	return t.Struct(r.Context(), into)
}

func create(w http.ResponseWriter, r *http.Request) {
	a := account{clean(r.FormValue("name"), allowed)}
	tag := formTag
	if withTags(a, "full", "short") != nil || withAsked(a, "full") != nil || parse(r, &a, tag) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if decode(r, &a, settings{tag: "q", strict: true}) != nil || decodeAs(r, &a, settings{tag: "q"}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func update(w http.ResponseWriter, r *http.Request) {
	a := account{clean(r.FormValue("name"), allowed)}
	if withTags(a, "full", "short") != nil || withAsked(a, strings.Split(r.FormValue("tags"), ",")...) != nil || parse(r, &a, formTag) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	s := settings{strict: true}
	s.tag = "q"
	if decode(r, &a, s) != nil || decodeAs(r, &a, settings{tag: "q", strict: r.URL.Query().Has("strict")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	if trim(r, &a, "mod_"+r.Host) == nil {
		_, _ = w.Write([]byte(cleanFor(a.Name, perTenant[r.Host])))
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("POST /", create)
	m.HandleFunc("PUT /", update)
}
