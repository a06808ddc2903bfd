// Package specs has specifications that are combined. What decides: whether a specification makes one when it is asked, or
// has one; and whether specifications are made for each request.
package specs

import (
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name, Mail string }

type Spec interface{ IsSatisfiedBy(u user) bool }

type and struct{ a, b Spec }

func (s and) IsSatisfiedBy(u user) bool { return s.a.IsSatisfiedBy(u) && s.b.IsSatisfiedBy(u) }

func And(a, b Spec) Spec { return and{a, b} }

type valid struct{}

func (valid) IsSatisfiedBy(u user) bool {
	// Each time it is asked.
	return validator.New().Struct(u) == nil // report
}

type mail struct{ domain string }

func (m mail) IsSatisfiedBy(u user) bool {
	// The pattern is a constant.
	re := regexp.MustCompile(`^\S+@\S+$`) // report
	return re.MatchString(u.Mail)
}

type inDomain struct{ domain string }

func (d inDomain) IsSatisfiedBy(u user) bool {
	// The pattern is that of the domain, which a request names.
	re := regexp.MustCompile("@" + regexp.QuoteMeta(d.domain) + "$") // silent
	return re.MatchString(u.Mail)
}

type named struct {
	name string
	v    *validator.Validate
}

func Named(name string) Spec {
	// Search makes one for each request; only the name is of the request.
	return named{name, validator.New()} // report
}

func (n named) IsSatisfiedBy(u user) bool { return u.Name == n.name && n.v.Struct(u) == nil }

type kept struct{ v *validator.Validate }

func Kept() Spec {
	// For a package variable.
	return kept{validator.New()} // silent
}

func (k kept) IsSatisfiedBy(u user) bool { return k.v.Struct(u) == nil }

type pattern struct{ re *regexp.Regexp }

func Pattern(text string) Spec {
	// Of the text of whoever makes it.
	return pattern{regexp.MustCompile(text)} // silent
}

func (p pattern) IsSatisfiedBy(u user) bool { return p.re.MatchString(u.Name) }

var (
	active = And(Kept(), Pattern(`^[a-z]+$`)) // silent: at the start
	all    = []user{{"a", "b"}}
)

func Search(w http.ResponseWriter, r *http.Request) {
	s := And(Named(r.FormValue("name")), And(valid{}, mail{}))
	for _, u := range all {
		_ = s.IsSatisfiedBy(u)
	}
}

func Domain(w http.ResponseWriter, r *http.Request) {
	s := inDomain{r.FormValue("domain")}
	for _, u := range all {
		_ = s.IsSatisfiedBy(u)
	}
}

func Active(w http.ResponseWriter, r *http.Request) {
	for _, u := range all {
		_ = active.IsSatisfiedBy(u)
	}
}

type Func func(u user) bool

func (f Func) IsSatisfiedBy(u user) bool { return f(u) }

var short = Func(func(u user) bool {
	// A literal of the same type, each time it is asked.
	return validator.New().Var(u.Name, "max=3") == nil // report
})

func Short(w http.ResponseWriter, r *http.Request) {
	_ = And(short, active).IsSatisfiedBy(user{r.Host, ""})
}

func Long() Spec {
	// For the specification that is returned.
	v := validator.New() // silent
	return Func(func(u user) bool { return v.Var(u.Name, "min=9") == nil })
}
