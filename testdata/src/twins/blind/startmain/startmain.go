// Package main builds at the start of the program, and within its handlers.
package main

import (
	"encoding/json"
	"flag"
	"log"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
)

type config struct {
	Addr string `validate:"required"`
}

type order struct{ ID string }

var level string

func main() {
	flag.Func("level", "log level", func(s string) error {
		level = s
		return validator.New().Var(s, "oneof=debug info") // silent
	})
	flag.Parse()
	cfg, err := load("config.json")
	if err != nil {
		log.Fatal(err)
	}
	if err := checkConfig(cfg); err != nil {
		log.Fatal(err)
	}
	if err := run(cfg); err != nil {
		log.Fatal(err)
	}
}

func load(path string) (*config, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var c config
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	v := validator.New() // silent
	return &c, v.Struct(c)
}

// Called with the configuration, by main only.
func checkConfig(c *config) error {
	return validator.New().Struct(c) // silent
}

func run(c *config) error {
	mux := http.NewServeMux()
	v := validator.New() // silent
	mux.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(order{ID: r.FormValue("id")})
	})
	mux.HandleFunc("/items", func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(order{ID: r.FormValue("id")}) // report
	})
	mux.Handle("/bulk", newBulk())
	mux.HandleFunc("/more", more)
	return http.ListenAndServe(c.Addr, mux)
}

type bulk struct{ v *validator.Validate }

func newBulk() *bulk {
	return &bulk{
		v: validator.New(), // silent
	}
}

func (b *bulk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = b.v.Struct(order{ID: r.FormValue("id")})
}

func more(w http.ResponseWriter, r *http.Request) {
	if err := checkOrder(order{ID: r.FormValue("id")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func checkOrder(o order) error {
	return validator.New().Struct(o) // report
}
