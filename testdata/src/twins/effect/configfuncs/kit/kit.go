// Package kit makes handlers of configurations, whose functions it calls now and then.
package kit

import (
	"net/http"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

// Config is what a program gives.
type Config struct {
	Check    func(name string) bool
	NewTrim  func() *mold.Transformer
	NewRules func() *validator.Validate
	Late     func() *validator.Validate
	Lent     func() *validator.Validate
	Set      func() *validator.Validate
}

type in struct{ Name string }

// Handler calls them in different ways.
func Handler(c Config) http.Handler {
	rules := c.NewRules()
	var once sync.Once
	var late *validator.Validate
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		x := in{r.FormValue("name")}
		if !c.Check(x.Name) {
			return
		}
		_ = c.NewTrim().Struct(r.Context(), &x)
		_ = rules.Struct(x)
		once.Do(func() { late = c.Late() })
		_ = late.Struct(x)
		lend(c.Lent())
		v := c.Set()
		v.SetTagName(x.Name)
		_ = v.Struct(x)
	})
}

var lent []*validator.Validate

func lend(v *validator.Validate) { lent = append(lent, v) }

// Pointed gets its configuration by a pointer.
func Pointed(c *Config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		x := in{r.FormValue("name")}
		_ = c.NewTrim().Struct(r.Context(), &x)
	}
}

// Trims has them made at once.
func Trims(c Config) http.HandlerFunc {
	t := c.NewTrim()
	return func(w http.ResponseWriter, r *http.Request) {
		_ = t.Struct(r.Context(), &in{r.FormValue("name")})
	}
}
