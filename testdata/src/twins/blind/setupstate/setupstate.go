// Package setupstate has set-up functions with a state that is fresh for each call, or with none.
package setupstate

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type order struct{ Items []string }

func unique() validator.Func {
	seen := map[string]bool{}
	return func(fl validator.FieldLevel) bool {
		s := fl.Field().String()
		ok := !seen[s]
		seen[s] = true
		return ok
	}
}

func createA(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("unique", unique())
	_ = v.Struct(order{Items: r.Form["item"]})
}

func createB(w http.ResponseWriter, r *http.Request) {
	n := 0
	v := validator.New() // silent
	_ = v.RegisterValidation("limited", func(fl validator.FieldLevel) bool {
		n++
		return n <= 10
	})
	_ = v.Struct(order{Items: r.Form["item"]})
}

type collector struct{ names []string }

func (c *collector) add(fl validator.FieldLevel) bool {
	c.names = append(c.names, fl.Field().String())
	return true
}

func createC(w http.ResponseWriter, r *http.Request) {
	c := &collector{}
	v := validator.New() // silent
	_ = v.RegisterValidation("collect", c.add)
	_ = v.Struct(order{Items: r.Form["item"]})
	for _, n := range c.names {
		_, _ = w.Write([]byte(n))
	}
}

func createD(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("once", (&collector{}).add)
	_ = v.Struct(order{Items: r.Form["item"]})
}

func createE(w http.ResponseWriter, r *http.Request) {
	var problems []string
	v := validator.New() // silent
	v.RegisterStructValidation(func(sl validator.StructLevel) {
		problems = append(problems, sl.Current().Type().Name())
	}, order{})
	_ = v.Struct(order{Items: r.Form["item"]})
	w.Header().Set("X-Problems", string(rune(len(problems))))
}

var known = map[string]bool{"a": true}

func isKnown(fl validator.FieldLevel) bool { return known[fl.Field().String()] }

func createF(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("known", isKnown)
	_ = v.Struct(order{Items: r.Form["item"]})
}

func createG(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("known", func(fl validator.FieldLevel) bool {
		return known[fl.Field().String()]
	})
	_ = v.Struct(order{Items: r.Form["item"]})
}

type stateless struct{}

func (stateless) check(fl validator.FieldLevel) bool { return fl.Field().Len() < 100 }

func createH(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("short", stateless{}.check)
	_ = v.Struct(order{Items: r.Form["item"]})
}

func atMost(n int) validator.Func {
	return func(fl validator.FieldLevel) bool { return fl.Field().Len() <= n }
}

func createI(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("short", atMost(100))
	_ = v.Struct(order{Items: r.Form["item"]})
}
