// Package mw has middleware with options. What decides: whether an option, the middleware or a request makes it.
package mw

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Config is what options fill.
type Config struct {
	Skip    func(*http.Request) bool
	Rules   *validator.Validate
	Decode  func(any, map[string][]string) error
	NewTrim func() *mold.Transformer
}

// Default is used where nothing is given.
var Default = Config{
	Skip:  func(*http.Request) bool { return false },
	Rules: validator.New(), // silent
}

type query struct{ Name string }

// Check is for those who want the default.
func Check() func(http.Handler) http.Handler { return CheckWith(Default) }

// CheckWith has what the configuration lacks made at once.
func CheckWith(c Config) func(http.Handler) http.Handler {
	if c.Rules == nil {
		c.Rules = Default.Rules
	}
	if c.Decode == nil {
		c.Decode = schema.NewDecoder().Decode // silent
	}
	if c.NewTrim == nil {
		t := mold.New() // silent
		c.NewTrim = func() *mold.Transformer { return t }
	}
	return func(next http.Handler) http.Handler {
		m := reflectx.NewMapper("db") // silent
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if c.Skip != nil && c.Skip(r) {
				next.ServeHTTP(w, r)
				return
			}
			q := query{r.FormValue("name")}
			_ = c.Decode(&q, r.URL.Query())
			_ = c.NewTrim().Struct(r.Context(), &q)
			m.FieldMap(reflect.ValueOf(q))
			if c.Rules.Struct(q) == nil {
				next.ServeHTTP(w, r)
			}
		})
	}
}

// Late has it made in the handler.
func Late(c Config) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			v := c.Rules
			if v == nil {
				v = validator.New(validator.WithRequiredStructEnabled()) // report
			}
			_ = v.Struct(query{r.FormValue("name")})
			next.ServeHTTP(w, r)
		})
	}
}

// Kept has it made in the handler, and keeps it.
func Kept(c Config) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if c.Decode == nil {
				c.Decode = form.NewDecoder().Decode // silent
			}
			_ = c.Decode(new(query), r.URL.Query())
			next.ServeHTTP(w, r)
		})
	}
}

// Wrap is called for each request by those who do not know better.
func Wrap(next http.Handler) http.Handler {
	e := form.NewEncoder() // silent: its callers are told
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = e.Encode(query{r.FormValue("name")})
		next.ServeHTTP(w, r)
	})
}
