// Package main has helpers with data: called at the start only, in requests only, or in both.
package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
)

type config struct{ Addr string }

type order struct{ ID string }

func main() {
	var c config
	data, err := os.ReadFile("config.json")
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(data, &c); err != nil {
		log.Fatal(err)
	}
	if err := first(&c); err != nil {
		log.Fatal(err)
	}
	if err := second(&c); err != nil {
		log.Fatal(err)
	}
	must(third(c))
	must(both(c))
	must(c.valid())
	http.HandleFunc("/a", createA)
	http.HandleFunc("/b", createB)
	http.HandleFunc("/c", createC)
	log.Fatal(http.ListenAndServe(c.Addr, nil))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func first(c *config) error {
	v := validator.New() // silent
	return v.Struct(c)
}

func second(c *config) error { return deeper(c) }

func deeper(in any) error {
	return validator.New().Struct(in) // silent
}

var third = func(c config) error {
	return validator.New().Struct(c) // silent
}

func (c config) valid() error {
	v := validator.New() // silent
	v.SetTagName("config")
	return v.Struct(c)
}

// At the start and in requests.
func both(in any) error {
	return validator.New().Struct(in) // report
}

func createA(w http.ResponseWriter, r *http.Request) { _ = both(order{ID: r.FormValue("id")}) }

// In requests only, some calls away.
func createB(w http.ResponseWriter, r *http.Request) { _ = step1(r.FormValue("id")) }

func step1(id string) error { return step2(order{ID: id}) }

func step2(o order) error { return rules().Struct(o) }

func rules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("rule")
	return v
}

// At the start it is kept, in requests it is not.
func fresh() *validator.Validate {
	return validator.New() // report
}

var kept = fresh()

func createC(w http.ResponseWriter, r *http.Request) {
	_ = kept.Struct(order{ID: r.FormValue("id")})
	_ = fresh().Struct(order{ID: r.FormValue("id")})
}

func init() {
	must(fourth(os.Args))
}

func fourth(args []string) error {
	return validator.New().Var(args, "min=1") // silent
}
