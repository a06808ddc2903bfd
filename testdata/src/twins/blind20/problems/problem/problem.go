// Package problem tells clients what is wrong. What decides: whether the printer, or what is printed, makes what it prints with.
package problem

import (
	"encoding/json"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

// A Printer writes problems.
type Printer struct {
	policy *bluemonday.Policy
	enc    *form.Encoder
}

// Option changes a printer.
type Option func(*Printer)

// WithForms has problems written as forms.
func WithForms() Option {
	return func(p *Printer) { p.enc = form.NewEncoder() } // silent
}

// NewPrinter makes a printer.
func NewPrinter(opts ...Option) *Printer {
	p := &Printer{policy: bluemonday.UGCPolicy()} // silent: told where it is called
	for _, o := range opts {
		o(p)
	}
	return p
}

// Print writes one.
func (p *Printer) Print(w http.ResponseWriter, err error) {
	if p.enc != nil {
		values, _ := p.enc.Encode(err)
		_ = json.NewEncoder(w).Encode(values)
		return
	}
	_, _ = w.Write([]byte(p.policy.Sanitize(err.Error())))
}

// std is what Write prints with.
var std = NewPrinter()

// Write prints one as everybody does.
func Write(w http.ResponseWriter, err error) { std.Print(w, err) }

// Fields tells what is wrong with the fields of x.
func Fields(w http.ResponseWriter, x any) bool {
	v := validator.New() // report
	if err := v.Struct(x); err != nil {
		Write(w, err)
		return false
	}
	return true
}

// Catch tells of what panics.
func Catch(next http.Handler) http.Handler {
	t := mold.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if x := recover(); x != nil {
				m := reflectx.NewMapper("json") // report
				m.FieldMap(reflect.ValueOf(x))
				_ = t.Struct(r.Context(), &x)
			}
		}()
		next.ServeHTTP(w, r)
	})
}
