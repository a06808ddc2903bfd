// Package freshrules registers functions with a state. What decides: whether the state is made for the call, so that it may not be shared.
package freshrules

import (
	"context"
	"net/http"
	"strings"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type batch struct {
	Codes []string `validate:"dive,once"`
}

func read(r *http.Request) batch { return batch{strings.Split(r.FormValue("codes"), ",")} }

type seen map[string]bool

func (s seen) once(fl validator.FieldLevel) bool {
	code := fl.Field().String()
	defer func() { s[code] = true }()
	return !s[code]
}

func methodOfFresh(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("once", seen{}.once)
	_ = v.Struct(read(r))
}

func closureOverFresh(w http.ResponseWriter, r *http.Request) {
	count := 0
	v := validator.New() // silent
	_ = v.RegisterValidation("once", func(fl validator.FieldLevel) bool {
		count++
		return count < 10
	})
	_ = v.Struct(read(r))
}

func closureOverNothing(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("once", func(fl validator.FieldLevel) bool {
		count := 0
		count++
		return count < 10
	})
	_ = v.Struct(read(r))
}

// unique returns a function with a memory of its own.
func unique() validator.Func {
	s := make(seen)
	return func(fl validator.FieldLevel) bool { return s.once(fl) }
}

func freshByHelper(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("once", unique())
	_ = v.Struct(read(r))
}

// short returns a function without a memory.
func short(max int) validator.Func {
	return func(fl validator.FieldLevel) bool { return fl.Field().Len() <= max }
}

func statelessByHelper(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("once", short(10))
	_ = v.Struct(read(r))
}

type counter struct{ n int }

func (c *counter) step(ctx context.Context, fl mold.FieldLevel) error {
	c.n++
	return nil
}

// counted reads what was counted.
func counted(w http.ResponseWriter, r *http.Request) {
	c := &counter{}
	t := mold.New() // silent
	t.Register("once", c.step)
	b := read(r)
	if t.Struct(r.Context(), &b) == nil && c.n > 3 {
		w.WriteHeader(http.StatusBadRequest)
	}
}

type trimmer struct{ cut string }

func (t trimmer) trim(ctx context.Context, fl mold.FieldLevel) error {
	_ = strings.Trim(fl.Param(), t.cut)
	return nil
}

// trimmed has a function of a value that nobody changes.
func trimmed(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	t.Register("once", trimmer{" "}.trim)
	b := read(r)
	_ = t.Struct(r.Context(), &b)
}

// errorsOf collects what is wrong.
func errorsOf(w http.ResponseWriter, r *http.Request) {
	var wrong []string
	v := validator.New() // silent
	v.RegisterStructValidation(func(sl validator.StructLevel) {
		wrong = append(wrong, sl.Current().Type().Name())
	}, batch{})
	_ = v.Struct(read(r))
	_, _ = w.Write([]byte(strings.Join(wrong, ",")))
}
