// Package state has set-up that hands over functions which keep state.
package state

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
)

// What was seen is that of one call.
func Unique(in any) error {
	v := validator.New()
	seen := make(map[string]bool)
	_ = v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
		s := fl.Field().String()
		known := seen[s]
		seen[s] = true
		return !known
	})
	return v.Struct(in)
}

// A map that is only read is as good for all calls.
func Known(in any) error {
	known := map[string]bool{"EUR": true, "USD": true}
	v := validator.New() // want `builds`
	_ = v.RegisterValidation("currency", func(fl validator.FieldLevel) bool { return known[fl.Field().String()] })
	return v.Struct(in)
}

// A slice that is searched is, too.
func Listed(in any) error {
	listed := []string{"EUR", "USD"}
	v := validator.New() // want `builds`
	_ = v.RegisterValidation("currency", func(fl validator.FieldLevel) bool {
		return slices.Contains(listed, fl.Field().String())
	})
	return v.Struct(in)
}

// A slice that is appended to is not.
func Appended(in any) error {
	names := make([]string, 1, 8)
	v := validator.New() // unfixed: fix/state-of-each-call // want `builds`
	_ = v.RegisterValidation("first", func(fl validator.FieldLevel) bool {
		return len(append(names, fl.Param())) < 8
	})
	return v.Struct(in)
}

// The function that counts is made for one call.
func Counted(in any) error {
	v := validator.New() // silent: call/depends-on-unknown
	_ = v.RegisterValidation("atmost", atMost(3))
	return v.Struct(in)
}

func atMost(n int) validator.Func {
	return func(validator.FieldLevel) bool {
		n--
		return n >= 0
	}
}

// One that compares is not.
func Compared(in any) error {
	v := validator.New() // want `builds`
	_ = v.RegisterValidation("atleast", atLeast(3))
	return v.Struct(in)
}

func atLeast(n int) validator.Func {
	return func(fl validator.FieldLevel) bool {
		left := n
		left -= len(fl.Param())
		return left <= 0
	}
}

// A method value changes its receiver.
func Collected(in any) error {
	v := validator.New()
	rec := &recorder{}
	_ = v.RegisterValidation("known", rec.collect)
	return v.Struct(in)
}

// So does one of a value that has no name.
func Unnamed(in any) error {
	v := validator.New() // silent: call/depends-on-unknown
	_ = v.RegisterValidation("known", (&recorder{}).collect)
	return v.Struct(in)
}

type recorder struct{ names []string }

func (r *recorder) collect(fl validator.FieldLevel) bool {
	r.names = append(r.names, fl.Field().String())
	return true
}

// This one only reads it.
func Matched(in any) error {
	v := validator.New() // want `builds`
	m := &matcher{re: regexp.MustCompile(`^[a-z]+$`)}
	_ = v.RegisterValidation("lower", m.match)
	return v.Struct(in)
}

type matcher struct{ re *regexp.Regexp }

func (m *matcher) match(fl validator.FieldLevel) bool { return m.re.MatchString(fl.Field().String()) }

// A builder is written to by its methods.
func Built(in any) error {
	v := validator.New() // unfixed: fix/state-of-each-call // want `builds`
	b := new(strings.Builder)
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		b.WriteString(f.Name)
		return b.String()
	})
	return v.Struct(in)
}

// A map may be written to by the function that gets it.
func Passed(in any) error {
	v := validator.New()
	seen := map[string]int{}
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		count(seen, f.Name)
		return f.Name
	})
	return v.Struct(in)
}

func count(seen map[string]int, name string) { seen[name]++ }

// Or not.
func LookedUp(in any) error {
	v := validator.New() // want `builds`
	names := map[string]string{"ID": "id"}
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return lookUp(names, f.Name) })
	return v.Struct(in)
}

func lookUp(names map[string]string, name string) string { return names[name] }

// In a loop the map is that of the iteration.
func Each(all [][]any) error {
	for _, in := range all {
		seen := make(map[string]bool)
		v := validator.New()
		_ = v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
			known := seen[fl.Param()]
			seen[fl.Param()] = true
			return !known
		})
		if err := v.Struct(in); err != nil {
			return err
		}
	}
	return nil
}
